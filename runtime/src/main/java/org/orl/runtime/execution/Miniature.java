package org.orl.runtime.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Setting;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.data.Slice;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/**
 * Makes the nodes of an experiment small.
 *
 * @param images of every set that is trained on
 * @param evaluated images that an evaluation fits on
 * @since 0.1
 */
public record Miniature(int images, int evaluated) {

    /** A class that is in the set is in the slice, in as many images as cross-validation wants. */
    private static final int OF_EACH_CLASS = 4;

    /**
     * A node made small.
     *
     * @param node of the real graph
     * @return one that takes slices where it can, for two epochs without warm-up
     */
    public Node<?> of(Node<?> node) {
        return shrunk(node);
    }

    private <A extends Artifact> Node<A> shrunk(Node<A> node) {
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : node.settings()) {
            if (setting instanceof Epochs.Spec epochs) {
                settings.add(new Epochs.Spec(Math.min(epochs.value(), Rehearsal.EPOCHS)));
            } else if (!(setting instanceof Warmup.Spec) && !(setting instanceof Monitor.Spec)) {
                settings.add(setting);
            }
        }
        return new Node<>(node.name(), work(node.work()), node.inputs(), node.views(), settings, node.cell());
    }

    @SuppressWarnings("unchecked") // nodes take an ImageSet, whichever it is; a split stays of its class
    private <A extends Artifact> Node.Work<A> work(Node.Work<A> work) {
        if (work instanceof Node.Given<A> given && given.value() instanceof ImageSet set) {
            return new Node.Given<>((A) new Slice(set, images, 0));
        }
        if (work instanceof Node.Given<A> given
                && given.value() instanceof TrainTestSplit split
                && split instanceof Record record) {
            return new Node.Given<>((A) cut(record, split));
        }
        return work;
    }

    /** The test images are one more, so that the number of a task's images says which of the two it counts. */
    private Record cut(Record split, TrainTestSplit sets) {
        Object[] values = Arrays.stream(split.getClass().getRecordComponents())
                .map(component -> cut(split, component, sets))
                .toArray();
        try {
            return Word.make(split.getClass(), values);
        } catch (InvocationTargetException e) {
            return split; // it refuses a part of its images; the rehearsal says so
        }
    }

    private Object cut(Record split, RecordComponent component, TrainTestSplit sets) {
        Object value = Word.get(split, component);
        if (component.getType() != ImageSet.class) {
            return value;
        }
        return new Slice((ImageSet) value, value.equals(sets.test()) ? evaluated + 1 : evaluated, OF_EACH_CLASS);
    }
}

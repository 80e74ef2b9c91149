package org.orl.runtime.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.UserError;

/**
 * Images of a set, evenly spread over it.
 *
 * @param of the whole set
 * @param images how many; all, if the set has no more
 * @param ofEachClass how many images of every class are among them if there are, and if they fit in; 0 for a set without
 *     labels
 * @since 0.1
 */
public record Slice(ImageSet of, int images, int ofEachClass) implements ImageSet {

    /** The table of labels of a larger set would take too much memory. */
    private static final int LABELLED = 50_000;

    /** Checks the number. */
    public Slice {
        if (images < 1 || ofEachClass < 0) {
            throw new IllegalArgumentException("A slice of " + images + " images, " + ofEachClass + " of each class");
        }
    }

    ImageSource open(ImageSource whole) {
        int count = Math.min(images, whole.size());
        BitSet chosen = count < whole.size() && ofEachClass > 0 && whole.size() <= LABELLED
                ? ofClasses(whole, count)
                : new BitSet();
        int[] others =
                IntStream.range(0, whole.size()).filter(i -> !chosen.get(i)).toArray();
        int left = count - chosen.cardinality();
        IntStream.range(0, left).forEach(i -> chosen.set(others[Math.toIntExact((long) i * others.length / left)]));
        return new PartSource(whole, chosen.stream().toArray());
    }

    /** The first images of every class, as long as half of the slice is left for others. */
    private BitSet ofClasses(ImageSource whole, int count) {
        BitSet chosen = new BitSet();
        for (List<Integer> shown : byClass(whole)) {
            for (int i = 0; i < Math.min(ofEachClass, shown.size()) && chosen.cardinality() < count / 2; i++) {
                chosen.set(shown.get(i));
            }
        }
        return chosen;
    }

    private static List<List<Integer>> byClass(ImageSource whole) {
        MultiLabels labels;
        try {
            labels = whole.labels();
        } catch (UserError e) {
            return List.of(); // a set without labels, which is no fault here
        }
        List<List<Integer>> shown = new ArrayList<>();
        labels.classes().forEach(name -> shown.add(new ArrayList<>()));
        for (int i = 0; i < labels.values().length; i++) {
            for (int c = 0; c < shown.size(); c++) {
                if (labels.values()[i][c] == MultiLabels.POSITIVE) {
                    shown.get(c).add(i);
                }
            }
        }
        return shown;
    }
}

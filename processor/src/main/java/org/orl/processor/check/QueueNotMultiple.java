package org.orl.processor.check;

import java.util.Optional;
import org.orl.dsl.train.BatchSize;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A queue of keys holds whole batches. */
final class QueueNotMultiple implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            Optional<Figure> queue = node.theKind().flatMap(kind -> Figure.of(kind, "queue"));
            Optional<Figure> batch =
                    node.setting(BatchSize.Spec.class).flatMap(constants -> Figure.of(constants, "value"));
            if (queue.isPresent()
                    && batch.isPresent()
                    && batch.get().value() > 0
                    && queue.get().value() % batch.get().value() != 0) {
                problems.add(
                        Message.QUEUE_NOT_MULTIPLE,
                        queue.get().nearest(experiment, batch.get()),
                        queue.get().display(),
                        queue.get().text(),
                        batch.get().text(),
                        node.method().display());
            }
        }
    }
}

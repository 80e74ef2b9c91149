package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orl.dsl.train.BatchSize;

/** A queue of keys holds whole batches. */
final class QueueOfWholeBatches implements Rule {

    @Override
    public String code() {
        return "OrlQueueNotMultiple";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        Optional<Figure> queue = node.ofKind("queue");
        Optional<Figure> batch = node.ofSetting(BatchSize.Spec.class, "value");
        if (queue.isPresent()
                && batch.isPresent()
                && batch.get().value() > 0
                && queue.get().value() % batch.get().value() != 0) {
            found.accept(new Conflict(
                    List.of(queue.get(), batch.get()),
                    queue.get().display() + " is " + queue.get().text() + ", which is no multiple of the batches of "
                            + batch.get().text() + " that " + node.display() + " enqueues.",
                    "Use a queue of " + whole(queue.get().value(), batch.get().value())
                            + ", or a batch size that divides it."));
        }
    }

    /** The next longer queue that batches fill. */
    private static long whole(double queue, double batch) {
        return (long) (Math.ceil(queue / batch) * batch);
    }
}

package org.orl.runtime.stage;

import org.orl.dsl.train.BatchSize;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Inputs;

/** The rule that a queue of keys is filled by whole batches. */
final class QueueSize {

    private QueueSize() {}

    /** Refuses a queue that is no multiple of the batch; what is written in a class was checked when it compiled. */
    static void check(int queue, Inputs inputs) {
        int batch = inputs.setting(BatchSize.Spec.class).value();
        if (queue % batch != 0) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The queue holds " + queue + " keys, which is no multiple of the batch size " + batch + ".",
                    "Use a queue of " + (queue / batch + 1) * batch + " keys, or a batch size that divides the queue.");
        }
    }
}

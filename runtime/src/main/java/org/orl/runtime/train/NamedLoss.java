package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.objective.Loss;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Word;

/** A loss that an experiment writes: what is wrong with it is told with its name. */
record NamedLoss(Loss loss) implements Loss {

    @Override
    public NDArray of(NDArray predicted, NDArray target) {
        NDArray value;
        try {
            value = loss.of(predicted, target);
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UserError(
                    UserError.Kind.TRAINING,
                    "The loss " + name() + " failed on arrays of the shapes " + predicted.getShape() + " and "
                            + target.getShape() + ": " + firstLine(e) + ".",
                    "Mend it and run again; --stacktrace shows where it failed.",
                    e);
        }
        if (value == null || value.size() != 1) {
            throw new UserError(
                    UserError.Kind.TRAINING,
                    "The loss " + name() + " gives "
                            + (value == null ? "null" : "an array of the shape " + value.getShape())
                            + ", but what is minimised is one number.",
                    "End it with .mean() or .sum().");
        }
        return value;
    }

    private String name() {
        return loss instanceof Record ? "@" + Word.name(loss.getClass()) : loss.toString();
    }

    /** The engine tells where in its own code it failed, too. */
    private static String firstLine(RuntimeException e) {
        return e.toString().strip().lines().findFirst().orElse("");
    }
}

package org.orl.runtime.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.orl.runtime.UserError;

/** What may be wrong with the losses of a system that is somebody's own. */
final class LossFaults {

    private LossFaults() {}

    /** Refuses terms that are not as many numbers as there are names. */
    static void check(NDList terms, List<String> names) {
        if (terms.size() != names.size()) {
            throw new IllegalArgumentException(
                    "losses() gave " + terms.size() + " arrays for the " + names.size() + " terms " + names);
        }
        for (int i = 0; i < names.size(); i++) {
            if (terms.get(i).size() != 1) {
                throw new IllegalArgumentException(
                        "losses() gave an array of the shape " + terms.get(i).getShape() + " for the term "
                                + names.get(i) + ", which must be one number: end it with .mean() or .sum()");
            }
        }
    }

    /** Why gradients cannot be found, in words about the system; the engine's own if it is for another reason. */
    static RuntimeException of(EngineException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("does not require grad")) {
            return new UserError(
                    UserError.Kind.TRAINING,
                    "No gradient flows from the loss to what is trained.",
                    "Make the loss of the networks' arrays by array operations; stopGradient(), duplicate() and numbers"
                            + " taken out of an array cut gradients off.",
                    e);
        }
        if (message.contains("not have been used")) {
            return new UserError(
                    UserError.Kind.TRAINING,
                    "The loss does not depend on some of what is trained.",
                    "Use all networks in the loss, or leave out of variables() what it does not use.",
                    e);
        }
        return e;
    }
}

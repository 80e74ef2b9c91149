package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import org.orl.dsl.train.Lars;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Kernels;

/**
 * Changes parameters by their gradients.
 *
 * @since 0.1
 */
public interface Updater {

    /**
     * The updater that a setting describes.
     *
     * @param optimizer the setting
     * @param parameters what it changes, by path
     * @param manager owns what it remembers
     * @return an updater that has taken no step yet
     * @throws UserError if nothing knows the setting
     */
    static Updater of(Optimizer optimizer, Map<String, NDArray> parameters, NDManager manager) {
        if (optimizer instanceof Sgd.Spec sgd) {
            return new SgdUpdater(sgd, parameters, manager);
        }
        if (optimizer instanceof Lars.Spec lars) {
            return new LarsUpdater(lars, parameters, manager);
        }
        if (optimizer instanceof OptimizerSpec own) {
            return own.begin(parameters, manager);
        }
        throw new UserError(
                UserError.Kind.USAGE,
                "Nothing here knows the optimizer " + optimizer.getClass().getName() + ".",
                "Use @Sgd or @Lars, or let the record implement " + OptimizerSpec.class.getName() + ".");
    }

    /**
     * Zeros for what an updater remembers of a parameter.
     *
     * <p>They lie in memory in the order of the parameter, so that one loop over both sees each once. Zeros of the manager's
     * own lie in rows, as weights of convolutions do not, and make a step several times as long.
     *
     * @param parameter gives shape, type and order
     * @param manager owns the zeros
     * @return an array
     */
    static NDArray zerosLike(NDArray parameter, NDManager manager) {
        NDArray zeros = Kernels.of("memory").call("zeros_like", parameter);
        zeros.attach(manager);
        return zeros;
    }

    /**
     * Takes a step.
     *
     * @param gradients one a parameter, in the order of the parameters
     * @param rate the learning rate
     */
    void update(NDList gradients, double rate);

    /**
     * What the updater remembers from step to step.
     *
     * @return arrays by the path of their parameter
     */
    Map<String, NDArray> state();
}

package org.orl.runtime.graph;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.objective.Loss;

/**
 * A loss that is a method of an experiment.
 *
 * @since 0.1
 */
public final class WrittenLoss implements Loss {

    private final Class<?> declaredBy;
    private final String method;
    private final Loss function;

    /**
     * A method as a loss.
     *
     * @param declaredBy the class whose code it is; changed code gives a new fingerprint
     * @param method its name
     * @param function calls it
     */
    public WrittenLoss(Class<?> declaredBy, String method, Loss function) {
        this.declaredBy = declaredBy;
        this.method = method;
        this.function = function;
    }

    /** The class whose code it is. */
    public Class<?> declaredBy() {
        return declaredBy;
    }

    @Override
    public NDArray of(NDArray predicted, NDArray target) {
        return function.of(predicted, target);
    }

    /** As it stands in plans and records of runs: {@code loss() of my.Experiment}. */
    @Override
    public String toString() {
        return method + "() of " + declaredBy.getName();
    }
}

package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/**
 * Implemented by the record of an optimizer that changes parameters itself: how users add their own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface OptimizerSpec {

    /**
     * Begins to optimize.
     *
     * @param parameters what to change, by path; gradients come in this order
     * @param manager owns what is remembered from step to step
     * @return an updater that has taken no step yet
     */
    Updater begin(Map<String, NDArray> parameters, NDManager manager);
}

package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Map;

/**
 * Changes parameters by their gradients.
 *
 * @since 0.1
 */
interface Updater {

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

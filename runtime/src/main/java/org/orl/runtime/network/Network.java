package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * A differentiable function whose tensors stand in a {@link State}.
 *
 * <p>Results attach to the manager of the input, so a step that works in a manager of its own leaves nothing behind.
 * Gradients are recorded if the thread collects them and an input or parameter requires them.
 *
 * @since 0.1
 */
public interface Network {

    /**
     * A network of one layer, which may be a sequence of layers.
     *
     * @param layer what it does
     * @param features how many features come out
     * @return the network
     */
    static Network of(Layer layer, int features) {
        return new Network() {
            @Override
            public int features() {
                return features;
            }

            @Override
            public NDArray forward(NDArray x, boolean training) {
                return layer.forward(x, training);
            }
        };
    }

    /** How many features come out: channels of a map, or width of an embedding. */
    int features();

    /**
     * Applies the network.
     *
     * @param x its input; stays open and unchanged
     * @param training whether batch norm uses the batch's statistics, and then updates its running ones, or the running
     *     statistics
     * @return a new array
     */
    NDArray forward(NDArray x, boolean training);

    /**
     * Applies the network and keeps the output of every stage.
     *
     * @param x its input
     * @param training as in {@link #forward}
     * @return the stages' outputs from the first to the last; only the last, if the network has no stages
     */
    default NDList stages(NDArray x, boolean training) {
        return new NDList(forward(x, training));
    }
}

package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * One step of a network.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Layer {

    /**
     * Applies the step.
     *
     * @param x its input; stays open
     * @param training as in {@link Network#forward}
     * @return another array object, on the input's manager
     */
    NDArray forward(NDArray x, boolean training);

    /**
     * Several steps as one.
     *
     * <p>What one step hands to the next is closed at once: gradients keep what they need by themselves.
     *
     * @param layers from the first to the last
     * @return all of them
     */
    static Layer sequence(List<Layer> layers) {
        return (x, training) -> {
            NDArray current = x;
            for (Layer layer : layers) {
                NDArray next = layer.forward(current, training);
                if (current != x) {
                    current.close();
                }
                current = next;
            }
            return current;
        };
    }
}

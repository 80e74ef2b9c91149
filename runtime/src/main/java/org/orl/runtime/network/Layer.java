package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** One step of a network. */
@FunctionalInterface
interface Layer {

    /** Applies the step; the input stays open, and the result is another array object. */
    NDArray forward(NDArray x, boolean training);

    /**
     * Several steps as one.
     *
     * <p>What one step hands to the next is closed at once: gradients keep what they need by themselves.
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

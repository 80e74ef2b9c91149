package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import org.orl.runtime.engine.Kernels;

/**
 * A head whose layers may compute in bf16, and whose outputs are float32 for all around it.
 *
 * @param inner its layers lie in a {@link Scope#autocasting} scope
 */
record AutocastNetwork(Network inner) implements Network {

    @Override
    public int features() {
        return inner.features();
    }

    @Override
    public NDArray forward(NDArray x, boolean training) {
        return single(inner.forward(x, training));
    }

    private static NDArray single(NDArray x) {
        if (!Autocast.isOn()) {
            return x;
        }
        try (x) {
            return Kernels.of("network").call("float32", x);
        }
    }
}

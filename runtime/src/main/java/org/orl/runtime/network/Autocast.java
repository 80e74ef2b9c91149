package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.orl.runtime.engine.Kernels;

/**
 * Whether convolutions and linear layers of a thread compute in bf16, as under {@code torch.autocast}.
 *
 * <p>Inside the networks that {@link Networks} builds, activations are then bf16 too, and batch norm takes its sums in
 * float32. Weights, gradients of weights, running statistics, and all that enters or leaves a network are float32.
 * Networks of users compute in float32 all the same: DJL knows no bf16, and a body that asks such an array for its type
 * would end the process.
 *
 * @since 0.1
 */
public final class Autocast {

    /** Weights in bf16 by weight: cast once, however many views are forwarded. */
    private static final ThreadLocal<Map<NDArray, NDArray>> CAST = new ThreadLocal<>();

    private Autocast() {}

    /**
     * Does something in bf16.
     *
     * @param what forwards networks, on this thread
     * @param <T> of its result
     * @return its result
     */
    public static <T> T inBf16(Supplier<T> what) {
        if (isOn()) {
            return what.get();
        }
        CAST.set(new IdentityHashMap<>());
        try {
            return what.get();
        } finally {
            CAST.get().values().forEach(NDArray::close); // gradients keep what they need
            CAST.remove();
        }
    }

    static boolean isOn() {
        return CAST.get() != null;
    }

    /** A weight or bias in bf16, valid until the end of {@link #inBf16}. */
    static NDArray cast(NDArray weight) {
        return CAST.get().computeIfAbsent(weight, key -> Kernels.of("network").call("weight_bf16", key));
    }
}

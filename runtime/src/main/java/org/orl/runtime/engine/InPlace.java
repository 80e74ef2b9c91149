package org.orl.runtime.engine;

import ai.djl.ndarray.NDArray;
import java.nio.Buffer;

/**
 * Changes the numbers of an array and leaves the array where it is.
 *
 * <p>Instead of DJL's {@code set}, which makes PyTorch complain on the console, and {@code copyTo}, which goes through the
 * Java heap. An array that requires gradients may be changed only while none are recorded.
 *
 * @since 0.1
 */
public final class InPlace {

    private InPlace() {}

    /**
     * Copies the numbers of another array.
     *
     * @param target to be changed
     * @param source of the same shape, on any device
     */
    public static void copy(NDArray target, NDArray source) {
        Kernels.of("memory").call("copy", target, source).close();
    }

    /**
     * Copies numbers from a buffer.
     *
     * @param target to be changed
     * @param source of the target's type (or its bytes, in the machine's order), in C order
     */
    public static void set(NDArray target, Buffer source) {
        try (NDArray values = target.getManager().create(source, target.getShape(), target.getDataType())) {
            copy(target, values);
        }
    }
}

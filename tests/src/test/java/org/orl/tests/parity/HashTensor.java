package org.orl.tests.parity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weights and inputs of the golden figures, computed from integers alone: seed S, tensor T, flat index i. */
final class HashTensor {

    private static final double BOUND = 0.1;

    private HashTensor() {}

    /** The number u(S, T, i) in [0, 1). */
    static double u(long seed, long tensor, long index) {
        long z = (seed << 48) + (tensor << 32) + index + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z = z ^ (z >>> 31);
        return (z >>> 40) * 0x1.0p-24;
    }

    /** The tensor inp(S, shape, lo, hi, T) in C order. */
    static float[] input(long seed, long[] shape, double low, double high, long tensor) {
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (low + (high - low) * u(seed, tensor, i));
        }
        return values;
    }

    /**
     * What fill_state makes of a module.
     *
     * @param seed S
     * @param state the module's entries in the order of its state_dict, {@code num_batches_tracked} included
     * @return the value of every entry, in the same order
     */
    static Map<String, float[]> fillState(long seed, Map<String, long[]> state) {
        Map<String, float[]> values = new LinkedHashMap<>();
        long tensor = 0;
        for (Map.Entry<String, long[]> entry : state.entrySet()) {
            values.put(entry.getKey(), fill(seed, tensor++, entry.getKey(), entry.getValue()));
        }
        return values;
    }

    private static float[] fill(long seed, long tensor, String name, long[] shape) {
        if (name.endsWith("num_batches_tracked")) {
            return new float[1];
        }
        if (shape.length >= 2) {
            long fanIn = size(shape) / shape[0];
            double bound = Math.sqrt(6.0 / fanIn);
            return input(seed, shape, -bound, bound, tensor);
        }
        boolean positive = name.endsWith("weight") || name.endsWith("running_var");
        return positive ? input(seed, shape, 0.5, 1.5, tensor) : input(seed, shape, -BOUND, BOUND, tensor);
    }

    private static int size(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }
}

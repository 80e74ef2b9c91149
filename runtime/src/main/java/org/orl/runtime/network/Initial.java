package org.orl.runtime.network;

import java.nio.FloatBuffer;
import org.orl.runtime.random.Draws;

/**
 * A normal distribution from which a tensor's initial values are drawn.
 *
 * @param mean its mean
 * @param deviation its standard deviation; 0 for a constant
 * @since 0.1
 */
public record Initial(double mean, double deviation) {

    /**
     * The same value everywhere.
     *
     * @param value the value
     * @return a distribution without width
     */
    public static Initial constant(double value) {
        return new Initial(value, 0);
    }

    /**
     * Kaiming's distribution for layers that a ReLU follows (arXiv:1502.01852): variance 2 / fan-in.
     *
     * @param fanIn how many numbers enter one output
     * @return a distribution with mean 0
     */
    public static Initial kaiming(long fanIn) {
        return new Initial(0, Math.sqrt(2.0 / fanIn));
    }

    FloatBuffer values(int count, Draws draws) {
        FloatBuffer values = FloatBuffer.allocate(count);
        for (int i = 0; i < count; i++) {
            values.put(i, (float) (deviation == 0 ? mean : mean + deviation * draws.gaussian()));
        }
        return values;
    }
}

package org.orl.runtime.network;

import java.nio.FloatBuffer;
import org.orl.runtime.random.Draws;

/**
 * The distribution from which a tensor's initial values are drawn.
 *
 * @param mean its mean
 * @param spread standard deviation of a normal distribution; greatest distance from the mean of a uniform one; 0 for a
 *     constant
 * @param uniform whether it is uniform; otherwise it is normal
 * @since 0.1
 */
public record Initial(double mean, double spread, boolean uniform) {

    /**
     * A normal distribution.
     *
     * @param mean its mean
     * @param deviation its standard deviation
     */
    public Initial(double mean, double deviation) {
        this(mean, deviation, false);
    }

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
     * @return a normal distribution with mean 0
     */
    public static Initial kaiming(long fanIn) {
        return new Initial(0, Math.sqrt(2.0 / fanIn));
    }

    /**
     * What torch begins linear layers and convolutions with.
     *
     * @param fanIn how many numbers enter one output
     * @return a uniform distribution over -1 / sqrt(fan-in) to 1 / sqrt(fan-in)
     */
    public static Initial within(long fanIn) {
        return new Initial(0, 1 / Math.sqrt((double) fanIn), true);
    }

    FloatBuffer values(int count, Draws draws) {
        FloatBuffer values = FloatBuffer.allocate(count);
        for (int i = 0; i < count; i++) {
            values.put(i, (float) value(draws));
        }
        return values;
    }

    private double value(Draws draws) {
        if (spread == 0) {
            return mean;
        }
        return uniform ? draws.uniform(mean - spread, mean + spread) : mean + spread * draws.gaussian();
    }
}

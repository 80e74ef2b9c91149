package org.orl.runtime.image;

import java.util.function.DoubleUnaryOperator;
import org.orl.dsl.augment.Interpolation;

/**
 * What each output pixel of a one-dimensional resize takes from which input pixels, in Pillow's fixed point.
 *
 * @param first the first input pixel of each output pixel, in ascending order
 * @param weights {@code [output * taps + k]} for the input pixel {@code first + k}, times 2^22; 0 where that is none
 * @param taps weights an output pixel, an even number
 * @param end the input pixel behind the last one that anything is taken from
 */
@SuppressWarnings("ArrayRecordComponent") // a table; nobody compares two by equals
record Coefficients(int[] first, int[] weights, int taps, int end) {

    /** Fractional bits of a weight. */
    static final int PRECISION = 22;

    /** Half a unit, so that the shift rounds. */
    static final int HALF = 1 << (PRECISION - 1);

    /** The table for a resize of {@code in} pixels to {@code out}, of which those in [begin, end) are computed. */
    static Coefficients of(int in, int out, int begin, int end, Interpolation interpolation) {
        double scale = (double) in / out;
        double stretch = Math.max(scale, 1);
        double reach = radius(interpolation) * stretch;
        DoubleUnaryOperator filter = filter(interpolation);
        int computed = end - begin;
        int[] first = new int[computed];
        int[] count = new int[computed];
        int most = 0;
        for (int x = 0; x < computed; x++) {
            double centre = (begin + x + 0.5) * scale;
            first[x] = Math.max((int) (centre - reach + 0.5), 0);
            count[x] = Math.min((int) (centre + reach + 0.5), in) - first[x];
            most = Math.max(most, count[x]);
        }
        int taps = most + most % 2;
        int[] weights = new int[Math.multiplyExact(computed, taps)];
        int last = 0;
        double[] exact = new double[taps];
        for (int x = 0; x < computed; x++) {
            double centre = (begin + x + 0.5) * scale;
            double sum = 0;
            for (int k = 0; k < count[x]; k++) {
                exact[k] = filter.applyAsDouble((k + first[x] - centre + 0.5) * (1 / stretch));
                sum += exact[k];
            }
            for (int k = 0; k < count[x]; k++) {
                int weight = fixed(exact[k] / sum);
                weights[x * taps + k] = weight;
                last = weight == 0 ? last : Math.max(last, first[x] + k + 1);
            }
        }
        return new Coefficients(first, weights, taps, last);
    }

    /** The first input pixel that anything is taken from. */
    int begin() {
        return first[0];
    }

    private static int fixed(double weight) {
        return (int) (weight * (1 << PRECISION) + Math.copySign(0.5, weight));
    }

    private static double radius(Interpolation interpolation) {
        return switch (interpolation) {
            case BILINEAR -> 1;
            case BICUBIC -> 2;
        };
    }

    private static DoubleUnaryOperator filter(Interpolation interpolation) {
        return switch (interpolation) {
            case BILINEAR -> x -> Math.max(1 - Math.abs(x), 0);
            case BICUBIC -> Coefficients::cubic;
        };
    }

    /** Keys' cubic convolution with a = -0.5. */
    private static double cubic(double position) {
        double a = -0.5;
        double x = Math.abs(position);
        if (x < 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }
}

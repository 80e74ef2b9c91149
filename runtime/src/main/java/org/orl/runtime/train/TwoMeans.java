package org.orl.runtime.train;

import org.orl.runtime.random.Draws;

/** Splits vectors into two clusters by k-means: the best of ten beginnings, by the sum of squared distances. */
final class TwoMeans {

    private static final int BEGINNINGS = 10;
    private static final int ITERATIONS = 20;

    private TwoMeans() {}

    /**
     * Splits.
     *
     * @param rows at least two
     * @param seed of the beginnings
     * @return which rows are in the second cluster; neither is empty: where all rows are equal, every other one
     */
    static boolean[] split(float[][] rows, long seed) {
        boolean[] best = everyOther(rows.length);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < BEGINNINGS; i++) {
            boolean[] second = begin(rows, Draws.of(seed, i));
            for (int k = 0; k < ITERATIONS && bothFilled(second); k++) {
                second = assign(rows, means(rows, second));
            }
            if (bothFilled(second)) {
                double inertia = inertia(rows, means(rows, second), second);
                if (inertia < least) {
                    least = inertia;
                    best = second;
                }
            }
        }
        return best;
    }

    /** The mean of the rows that are not in the second cluster, and of those that are. */
    static float[][] means(float[][] rows, boolean[] second) {
        int width = rows[0].length;
        double[][] sums = new double[2][width];
        int[] sizes = new int[2];
        for (int i = 0; i < rows.length; i++) {
            int half = second[i] ? 1 : 0;
            sizes[half]++;
            for (int j = 0; j < width; j++) {
                sums[half][j] += rows[i][j];
            }
        }
        float[][] means = new float[2][width];
        for (int half = 0; half < 2; half++) {
            for (int j = 0; j < width; j++) {
                means[half][j] = (float) (sums[half][j] / Math.max(1, sizes[half]));
            }
        }
        return means;
    }

    /** Begins with one row at random, and another with a chance that grows with its squared distance. */
    private static boolean[] begin(float[][] rows, Draws draws) {
        float[] first = rows[draws.below(rows.length)];
        double total = 0;
        for (float[] row : rows) {
            total += distance(row, first);
        }
        double mark = draws.uniform() * total;
        int chosen = 0;
        double passed = distance(rows[0], first);
        while (passed <= mark && chosen < rows.length - 1) {
            passed += distance(rows[++chosen], first);
        }
        return assign(rows, new float[][] {first, rows[chosen]});
    }

    private static boolean[] assign(float[][] rows, float[][] means) {
        boolean[] second = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            second[i] = distance(rows[i], means[1]) < distance(rows[i], means[0]);
        }
        return second;
    }

    private static double inertia(float[][] rows, float[][] means, boolean[] second) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += distance(rows[i], means[second[i] ? 1 : 0]);
        }
        return sum;
    }

    private static double distance(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = (double) x[i] - y[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static boolean bothFilled(boolean[] second) {
        boolean any = false;
        boolean all = true;
        for (boolean each : second) {
            any |= each;
            all &= each;
        }
        return any && !all;
    }

    private static boolean[] everyOther(int count) {
        boolean[] second = new boolean[count];
        for (int i = 1; i < count; i += 2) {
            second[i] = true;
        }
        return second;
    }
}

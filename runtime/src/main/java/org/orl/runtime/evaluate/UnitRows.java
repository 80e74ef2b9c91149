package org.orl.runtime.evaluate;

import org.orl.runtime.UserError;

/** Feature rows divided by their length: x / (||x|| + 1e-5), in double precision. */
final class UnitRows {

    private static final double EPSILON = 1e-5;

    private final float[][] rows;
    private final double[] divisors;

    UnitRows(float[][] rows) {
        this.rows = rows;
        this.divisors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double squares = 0;
            for (float value : rows[i]) {
                squares += (double) value * value;
            }
            divisors[i] = Math.sqrt(squares) + EPSILON;
            if (!Double.isFinite(divisors[i])) {
                throw new UserError(
                        UserError.Kind.TRAINING,
                        "The encoder's features of image " + i + " are not finite numbers: its training has diverged.",
                        "Train it again with a lower learning rate.");
            }
        }
    }

    int size() {
        return rows.length;
    }

    /** Numbers a row; 0 if there are no rows. */
    int width() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    double value(int row, int column) {
        return rows[row][column] / divisors[row];
    }

    /** The scalar product of a row with weights, of which only the first {@link #width()} are read. */
    double dot(int row, double[] weights) {
        float[] values = rows[row];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum / divisors[row];
    }

    /** Adds a row, times a number, to weights. */
    void addTo(double[] weights, int row, double factor) {
        float[] values = rows[row];
        double scaled = factor / divisors[row];
        for (int i = 0; i < values.length; i++) {
            weights[i] += scaled * values[i];
        }
    }

    /** The scalar products of a row with four weight vectors at once: reading the row is what takes the time. */
    void dots(int row, double[][] weights, int first, double[] sums) {
        float[] values = rows[row];
        double[] w0 = weights[first];
        double[] w1 = weights[Math.min(first + 1, weights.length - 1)];
        double[] w2 = weights[Math.min(first + 2, weights.length - 1)];
        double[] w3 = weights[Math.min(first + 3, weights.length - 1)];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            s0 += value * w0[i];
            s1 += value * w1[i];
            s2 += value * w2[i];
            s3 += value * w3[i];
        }
        double[] found = {s0, s1, s2, s3};
        for (int i = 0; i < found.length && first + i < weights.length; i++) {
            sums[first + i] = found[i] / divisors[row];
        }
    }
}

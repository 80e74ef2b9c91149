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
}

package org.orl.runtime.evaluate;

import java.util.Arrays;

/** Scalar products between rows, each row with a constant feature 1 for the intercept. */
final class Gram {

    private static final int BLOCK = 64;

    private Gram() {}

    /**
     * The products of some rows with one another, in double precision.
     *
     * @param rows the table
     * @param which positions in it
     * @return symmetric, in the order of the positions
     */
    static double[][] of(UnitRows rows, int[] which) {
        int n = which.length;
        double[][] products = new double[n][n];
        for (double[] row : products) {
            Arrays.fill(row, 1);
        }
        double[][] columns = new double[BLOCK][n];
        for (int first = 0; first < rows.width(); first += BLOCK) {
            int count = Math.min(BLOCK, rows.width() - first);
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < count; c++) {
                    columns[c][i] = rows.value(which[i], first + c);
                }
            }
            for (int c = count; c < BLOCK; c++) {
                Arrays.fill(columns[c], 0);
            }
            for (int i = 0; i < n; i++) {
                add(products[i], columns, i);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** Adds the block's share of row i, up to the diagonal; four columns at a time, in loops that become vector code. */
    private static void add(double[] row, double[][] columns, int i) {
        for (int c = 0; c < BLOCK; c += 4) {
            double[] x0 = columns[c];
            double[] x1 = columns[c + 1];
            double[] x2 = columns[c + 2];
            double[] x3 = columns[c + 3];
            double a0 = x0[i];
            double a1 = x1[i];
            double a2 = x2[i];
            double a3 = x3[i];
            for (int j = 0; j <= i; j++) {
                row[j] += a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
            }
        }
    }

    /** The products of a subset. */
    static double[][] subset(double[][] products, int[] which) {
        double[][] part = new double[which.length][which.length];
        for (int i = 0; i < which.length; i++) {
            double[] from = products[which[i]];
            for (int j = 0; j < which.length; j++) {
                part[i][j] = from[which[j]];
            }
        }
        return part;
    }
}

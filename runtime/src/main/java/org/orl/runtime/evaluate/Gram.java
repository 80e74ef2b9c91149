package org.orl.runtime.evaluate;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.orl.runtime.parallel.Workers;

/** Scalar products between rows, each row with a constant feature 1 for the intercept. */
final class Gram {

    private static final int BLOCK = 64;
    private static final int CHUNK = 64;

    private Gram() {}

    /**
     * The products of some rows with one another, in double precision; 8 bytes a pair.
     *
     * @param rows the table
     * @param which positions in it
     * @param workers what the rows are shared out to; the result does not depend on how many they are
     * @return symmetric, in the order of the positions
     */
    static double[][] of(UnitRows rows, int[] which, Workers workers) {
        return of(rows, which, (count, chunk) -> workers.all(count, chunk, () -> {}));
    }

    /** The same on the calling thread. */
    static double[][] of(UnitRows rows, int[] which) {
        return of(rows, which, (count, chunk) -> IntStream.range(0, count).forEach(chunk::apply));
    }

    /** Does a task for the numbers from 0 to a count. */
    @FunctionalInterface
    private interface Doer {
        void all(int count, IntFunction<Void> task);
    }

    private static double[][] of(UnitRows rows, int[] which, Doer doer) {
        int n = which.length;
        double[][] products = new double[n][n];
        for (double[] row : products) {
            Arrays.fill(row, 1);
        }
        double[][] columns = new double[BLOCK][n];
        for (int first = 0; first < rows.width(); first += BLOCK) {
            fill(columns, rows, which, first);
            doer.all((n + CHUNK - 1) / CHUNK, chunk -> add(products, columns, chunk * CHUNK));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** Some columns of the table, 0 beyond the last. */
    private static void fill(double[][] columns, UnitRows rows, int[] which, int first) {
        int count = Math.min(BLOCK, rows.width() - first);
        for (int i = 0; i < which.length; i++) {
            for (int c = 0; c < count; c++) {
                columns[c][i] = rows.value(which[i], first + c);
            }
        }
        for (int c = count; c < BLOCK; c++) {
            Arrays.fill(columns[c], 0);
        }
    }

    /** Adds the block's share of a chunk of rows. */
    private static Void add(double[][] products, double[][] columns, int first) {
        int end = Math.min(first + CHUNK, products.length);
        for (int i = first; i < end; i++) {
            add(products[i], columns, i);
        }
        return null;
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

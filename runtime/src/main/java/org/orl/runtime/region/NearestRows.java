package org.orl.runtime.region;

import java.util.stream.IntStream;

/**
 * Exact nearest rows by cosine, one query at a time, so that memory does not grow with the square of the rows.
 *
 * @since 0.1
 */
public final class NearestRows {

    private NearestRows() {}

    /**
     * Divides every row by its length, in place.
     *
     * @param rows any; a row of zeros stays one
     */
    public static void normalise(float[][] rows) {
        for (float[] row : rows) {
            double squares = 0;
            for (float value : row) {
                squares += (double) value * value;
            }
            float length = (float) Math.max(Math.sqrt(squares), 1e-12);
            for (int i = 0; i < row.length; i++) {
                row[i] /= length;
            }
        }
    }

    /**
     * The nearest other rows of every row.
     *
     * @param rows of length 1
     * @param k how many, below the number of rows
     * @return for every row the positions of the k others with the largest scalar product, largest first; of equals the
     *     lower position first
     */
    public static int[][] of(float[][] rows, int k) {
        return IntStream.range(0, rows.length)
                .parallel()
                .mapToObj(query -> nearest(rows, query, k))
                .toArray(int[][]::new);
    }

    private static int[] nearest(float[][] rows, int query, int k) {
        int[] best = new int[k];
        float[] values = new float[k];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (row == query) {
                continue;
            }
            float value = dot(rows[query], rows[row]);
            if (found == k && value <= values[k - 1]) {
                continue;
            }
            int place = found < k ? found++ : k - 1;
            while (place > 0 && values[place - 1] < value) {
                values[place] = values[place - 1];
                best[place] = best[place - 1];
                place--;
            }
            values[place] = value;
            best[place] = row;
        }
        return best;
    }

    /**
     * The scalar product of two rows of one width.
     *
     * @param a a row
     * @param b another
     * @return the sum of products
     */
    public static float dot(float[] a, float[] b) {
        // Four sums that do not wait for one another.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}

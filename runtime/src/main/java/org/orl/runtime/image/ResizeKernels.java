package org.orl.runtime.image;

/** The inner loops of a resize; {@link Packed} says how they are written. */
final class ResizeKernels {

    private ResizeKernels() {}

    /**
     * Resizes a row of pixels.
     *
     * @param p the row from the first pixel that is taken on, red, green and blue of each, and behind it room for as many
     *     pixels as there are taps
     * @param table from input columns to output columns
     * @param row receives all reds, then all greens, then all blues, 0 to 255
     */
    static void columns(byte[] p, Coefficients table, int[] row) {
        sums(p, table.first(), table.begin(), table.weights(), table.taps(), row);
        round(row);
    }

    /** Taps come in pairs. Most tables have at most six; a loop over so few would take longer than the work. */
    private static void sums(byte[] p, int[] first, int begin, int[] weights, int taps, int[] row) {
        int width = first.length;
        for (int x = 0, i = 0; x < width; x++, i += taps) {
            int from = 3 * (first[x] - begin);
            int w = weights[i];
            int v = weights[i + 1];
            int red = Coefficients.HALF + w * (p[from] & 255) + v * (p[from + 3] & 255);
            int green = Coefficients.HALF + w * (p[from + 1] & 255) + v * (p[from + 4] & 255);
            int blue = Coefficients.HALF + w * (p[from + 2] & 255) + v * (p[from + 5] & 255);
            if (taps > 2) {
                w = weights[i + 2];
                v = weights[i + 3];
                red += w * (p[from + 6] & 255) + v * (p[from + 9] & 255);
                green += w * (p[from + 7] & 255) + v * (p[from + 10] & 255);
                blue += w * (p[from + 8] & 255) + v * (p[from + 11] & 255);
            }
            if (taps > 4) {
                w = weights[i + 4];
                v = weights[i + 5];
                red += w * (p[from + 12] & 255) + v * (p[from + 15] & 255);
                green += w * (p[from + 13] & 255) + v * (p[from + 16] & 255);
                blue += w * (p[from + 14] & 255) + v * (p[from + 17] & 255);
            }
            for (int k = 6; k < taps; k++) {
                w = weights[i + k];
                red += w * (p[from + 3 * k] & 255);
                green += w * (p[from + 3 * k + 1] & 255);
                blue += w * (p[from + 3 * k + 2] & 255);
            }
            row[x] = red;
            row[width + x] = green;
            row[2 * width + x] = blue;
        }
    }

    /**
     * Resizes across rows.
     *
     * @param window rows of channels, row y at {@code y % window.length}
     * @param table from input rows to output rows
     * @param y which output row
     * @param row receives its channels, 0 to 255
     */
    static void row(int[][] window, Coefficients table, int y, int[] row) {
        int[] weights = table.weights();
        int first = table.first()[y];
        int from = y * table.taps();
        begin(row, at(window, first), weights[from], at(window, first + 1), weights[from + 1]);
        for (int k = 2; k < table.taps(); k += 2) {
            add(row, at(window, first + k), weights[from + k], at(window, first + k + 1), weights[from + k + 1]);
        }
        round(row);
    }

    private static int[] at(int[][] window, int row) {
        return window[row % window.length];
    }

    private static void begin(int[] sums, int[] a, int w, int[] b, int v) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Coefficients.HALF + w * a[i] + v * b[i];
        }
    }

    private static void add(int[] sums, int[] a, int w, int[] b, int v) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += w * a[i] + v * b[i];
        }
    }

    private static void round(int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Packed.clip(sums[i] >> Coefficients.PRECISION);
        }
    }
}

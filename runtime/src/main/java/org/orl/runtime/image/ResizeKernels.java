package org.orl.runtime.image;

import java.util.Arrays;

/** The two inner loops of a resize. */
final class ResizeKernels {

    private ResizeKernels() {}

    /**
     * Resizes along rows of pixels.
     *
     * @param image the picture
     * @param left its column that is column 0 of the coefficients
     * @param top its first row to resize
     * @param rows how many rows to resize
     * @param table from input columns to output columns
     * @return {@code [row][column][channel]}, 0 to 255; wide integers, which make the second pass a vector loop
     */
    static int[] columns(RgbImage image, int left, int top, int rows, Coefficients table) {
        byte[] pixels = image.pixels();
        int[] weights = table.weights();
        int width = table.first().length;
        int[] result = new int[Math.multiplyExact(rows, width * 3)];
        int target = 0;
        for (int row = 0; row < rows; row++) {
            int source = ((top + row) * image.width() + left) * 3;
            for (int x = 0; x < width; x++) {
                int from = source + table.first()[x] * 3;
                int weight = x * table.stride();
                int count = table.count()[x];
                int red = Coefficients.HALF;
                int green = Coefficients.HALF;
                int blue = Coefficients.HALF;
                for (int k = 0; k < count; k++) {
                    int w = weights[weight + k];
                    red += w * (pixels[from + 3 * k] & 0xFF);
                    green += w * (pixels[from + 3 * k + 1] & 0xFF);
                    blue += w * (pixels[from + 3 * k + 2] & 0xFF);
                }
                result[target] = clip(red);
                result[target + 1] = clip(green);
                result[target + 2] = clip(blue);
                target += 3;
            }
        }
        return result;
    }

    /**
     * Resizes across rows.
     *
     * @param values {@code [row][n]}, 0 to 255
     * @param n values in a row
     * @param begin the input row that is the first in {@code values}
     * @param table from input rows to output rows
     * @return {@code [row][n]} as unsigned bytes
     */
    static byte[] rows(int[] values, int n, int begin, Coefficients table) {
        int height = table.first().length;
        byte[] result = new byte[Math.multiplyExact(height, n)];
        int[] sums = new int[n];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, Coefficients.HALF);
            for (int k = 0; k < table.count()[y]; k++) {
                addRow(sums, values, (table.first()[y] - begin + k) * n, table.weights()[y * table.stride() + k]);
            }
            int target = y * n;
            for (int j = 0; j < n; j++) {
                result[target + j] = (byte) clip(sums[j]);
            }
        }
        return result;
    }

    private static void addRow(int[] sums, int[] values, int from, int weight) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += weight * values[from + j];
        }
    }

    private static int clip(int sum) {
        return Math.min(Math.max(sum >> Coefficients.PRECISION, 0), 255);
    }
}

package org.orl.runtime.image;

/** Weighted sums of lines of packed pixels; {@link Packed} says how the loops are written. */
final class WeightedLines {

    private final int[][] lines;
    private final Coefficients table;
    private final int[] red;
    private final int[] green;
    private final int[] blue;

    /**
     * Sums of some lines.
     *
     * @param lines of packed pixels, line i at {@code i % lines.length}
     * @param table which lines are added up with which weights
     * @param length of a line
     */
    WeightedLines(int[][] lines, Coefficients table, int length) {
        this.lines = lines;
        this.table = table;
        this.red = new int[length];
        this.green = new int[length];
        this.blue = new int[length];
    }

    /** Writes a sum, rounded to packed pixels. */
    void write(int output, int[] target) {
        int[] w = table.weights();
        int line = table.first()[output];
        int i = output * table.taps();
        int end = i + table.taps();
        if (table.taps() == 2) {
            two(line(line), w[i], line(line + 1), w[i + 1], target);
            return;
        }
        begin(line(line), w[i], line(line + 1), w[i + 1], red, green, blue);
        for (i += 2, line += 2; i < end - 2; i += 2, line += 2) {
            add(line(line), w[i], line(line + 1), w[i + 1], red, green, blue);
        }
        end(line(line), w[i], line(line + 1), w[i + 1], red, green, blue, target);
    }

    private int[] line(int number) {
        return lines[number % lines.length];
    }

    private static void two(int[] a, int w, int[] b, int v, int[] target) {
        for (int i = 0; i < target.length; i++) {
            int p = a[i];
            int q = b[i];
            int red = Coefficients.HALF + w * (p & 255) + v * (q & 255);
            int green = Coefficients.HALF + w * (p >> 8 & 255) + v * (q >> 8 & 255);
            int blue = Coefficients.HALF + w * (p >> 16) + v * (q >> 16);
            target[i] = rounded(red) | rounded(green) << 8 | rounded(blue) << 16;
        }
    }

    private static void begin(int[] a, int w, int[] b, int v, int[] red, int[] green, int[] blue) {
        for (int i = 0; i < red.length; i++) {
            int p = a[i];
            int q = b[i];
            red[i] = Coefficients.HALF + w * (p & 255) + v * (q & 255);
            green[i] = Coefficients.HALF + w * (p >> 8 & 255) + v * (q >> 8 & 255);
            blue[i] = Coefficients.HALF + w * (p >> 16) + v * (q >> 16);
        }
    }

    private static void add(int[] a, int w, int[] b, int v, int[] red, int[] green, int[] blue) {
        for (int i = 0; i < red.length; i++) {
            int p = a[i];
            int q = b[i];
            red[i] += w * (p & 255) + v * (q & 255);
            green[i] += w * (p >> 8 & 255) + v * (q >> 8 & 255);
            blue[i] += w * (p >> 16) + v * (q >> 16);
        }
    }

    private static void end(int[] a, int w, int[] b, int v, int[] reds, int[] greens, int[] blues, int[] target) {
        for (int i = 0; i < target.length; i++) {
            int p = a[i];
            int q = b[i];
            int red = reds[i] + w * (p & 255) + v * (q & 255);
            int green = greens[i] + w * (p >> 8 & 255) + v * (q >> 8 & 255);
            int blue = blues[i] + w * (p >> 16) + v * (q >> 16);
            target[i] = rounded(red) | rounded(green) << 8 | rounded(blue) << 16;
        }
    }

    private static int rounded(int sum) {
        return Packed.clip(sum >> Coefficients.PRECISION);
    }
}

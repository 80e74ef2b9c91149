package org.orl.runtime.image;

/**
 * Gaussian blur as Pillow does it: three box blurs of fractional width along rows, then three along columns, each
 * rounded to 8 bits; the pixels at the edge go on beyond it.
 *
 * @since 0.1
 */
public final class BoxBlur {

    private static final int PASSES = 3;
    private static final int ONE = 1 << 24;

    private BoxBlur() {}

    /**
     * Blurs a picture.
     *
     * @param image the picture; not written to
     * @param sigma standard deviation of the Gaussian in pixels, not negative
     * @return the blurred picture
     */
    public static RgbImage gaussian(RgbImage image, double sigma) {
        int width = image.width();
        int height = image.height();
        float radius = radius((float) sigma);
        int[] one = new int[image.pixels().length];
        int[] two = new int[one.length];
        // A pass runs across the first axis, so that its inner loop is a vector loop over the others.
        columnsFirst(image, one);
        blur(one, two, width, height * 3, radius);
        swapAxes(two, one, width, height);
        blur(one, two, height, width * 3, radius);
        byte[] result = new byte[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) two[i];
        }
        return new RgbImage(width, height, result);
    }

    /** The radius of a box which, applied three times, has the standard deviation of the Gaussian. */
    static float radius(float sigma) {
        float variance = sigma * sigma / PASSES;
        float length = (float) Math.sqrt(12.0 * variance + 1.0);
        float whole = (float) Math.floor((length - 1.0) / 2.0);
        float fraction = (2 * whole + 1) * (whole * (whole + 1) - 3 * variance);
        fraction /= 6 * (variance - (whole + 1) * (whole + 1));
        return whole + fraction;
    }

    /** Three passes from {@code source}, which is overwritten, to {@code target}. */
    private static void blur(int[] source, int[] target, int lines, int n, float radius) {
        pass(source, target, lines, n, radius);
        pass(target, source, lines, n, radius);
        pass(source, target, lines, n, radius);
    }

    /** One box blur of {@code [line][n]} across lines. */
    private static void pass(int[] source, int[] target, int lines, int n, float radius) {
        int whole = (int) radius;
        int weight = (int) (ONE / (radius * 2 + 1));
        int edgeWeight = (ONE - (2 * whole + 1) * weight) / 2;
        int[] sums = new int[n];
        for (int k = -whole - 1; k < whole; k++) {
            add(sums, source, line(k, lines) * n);
        }
        for (int i = 0; i < lines; i++) {
            int before = line(i - whole - 1, lines) * n;
            int last = line(i + whole, lines) * n;
            int behind = line(i + whole + 1, lines) * n;
            slide(sums, source, before, last);
            mix(sums, source, before, behind, target, i * n, weight, edgeWeight);
        }
    }

    private static int line(int i, int lines) {
        return Math.min(Math.max(i, 0), lines - 1);
    }

    private static void add(int[] sums, int[] source, int from) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += source[from + j];
        }
    }

    private static void slide(int[] sums, int[] source, int before, int last) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += source[last + j] - source[before + j];
        }
    }

    private static void mix(
            int[] sums, int[] source, int before, int behind, int[] target, int to, int weight, int edgeWeight) {
        for (int j = 0; j < sums.length; j++) {
            int edges = source[before + j] + source[behind + j];
            target[to + j] = (sums[j] * weight + edges * edgeWeight + ONE / 2) >>> 24;
        }
    }

    /** {@code [row][column][channel]} bytes to {@code [column][row][channel]}. */
    private static void columnsFirst(RgbImage image, int[] target) {
        byte[] pixels = image.pixels();
        int height = image.height();
        int from = 0;
        for (int y = 0; y < height; y++) {
            int to = y * 3;
            for (int x = 0; x < image.width(); x++) {
                target[to] = pixels[from] & 0xFF;
                target[to + 1] = pixels[from + 1] & 0xFF;
                target[to + 2] = pixels[from + 2] & 0xFF;
                from += 3;
                to += height * 3;
            }
        }
    }

    /** {@code [column][row][channel]} to {@code [row][column][channel]}. */
    private static void swapAxes(int[] source, int[] target, int width, int height) {
        int to = 0;
        for (int y = 0; y < height; y++) {
            int from = y * 3;
            for (int x = 0; x < width; x++) {
                target[to] = source[from];
                target[to + 1] = source[from + 1];
                target[to + 2] = source[from + 2];
                to += 3;
                from += height * 3;
            }
        }
    }
}

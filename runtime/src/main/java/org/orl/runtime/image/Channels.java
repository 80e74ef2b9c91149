package org.orl.runtime.image;

/** Takes rows of packed pixels apart into their channels, all reds, then all greens, then all blues, and back. */
final class Channels {

    private final int width;
    private final int[] packed;
    private final int[] red;
    private final int[] green;
    private final int[] blue;

    /** For rows of some pixels. */
    Channels(int width) {
        this.width = width;
        packed = new int[width];
        red = new int[width];
        green = new int[width];
        blue = new int[width];
    }

    /** Takes the row apart that begins at an index. */
    void split(int[] pixels, int from, int[] row) {
        System.arraycopy(pixels, from, packed, 0, width);
        split(packed, red, green, blue);
        System.arraycopy(red, 0, row, 0, width);
        System.arraycopy(green, 0, row, width, width);
        System.arraycopy(blue, 0, row, 2 * width, width);
    }

    /** Puts the row together that begins at an index; channels are 0 to 255. */
    void join(int[] row, int[] pixels, int to) {
        System.arraycopy(row, 0, red, 0, width);
        System.arraycopy(row, width, green, 0, width);
        System.arraycopy(row, 2 * width, blue, 0, width);
        join(red, green, blue, packed);
        System.arraycopy(packed, 0, pixels, to, width);
    }

    private static void split(int[] packed, int[] red, int[] green, int[] blue) {
        for (int i = 0; i < packed.length; i++) {
            int pixel = packed[i];
            red[i] = pixel & 255;
            green[i] = pixel >> 8 & 255;
            blue[i] = pixel >> 16 & 255;
        }
    }

    private static void join(int[] red, int[] green, int[] blue, int[] packed) {
        for (int i = 0; i < packed.length; i++) {
            packed[i] = red[i] | green[i] << 8 | blue[i] << 16;
        }
    }
}

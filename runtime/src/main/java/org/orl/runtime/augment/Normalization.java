package org.orl.runtime.augment;

import org.orl.runtime.image.RgbImage;

/**
 * From pixels to what a network sees: scaled to [0, 1], then less the mean and over the standard deviation of ImageNet.
 *
 * @since 0.1
 */
public final class Normalization {

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    /** The normalised value of every channel and every 8-bit value. */
    private static final float[][] TABLE = new float[3][256];

    static {
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                TABLE[channel][value] = (value / 255f - MEAN[channel]) / DEVIATION[channel];
            }
        }
    }

    private static final float[] UNLIT = new float[3];

    private Normalization() {}

    /**
     * Writes a picture as floats.
     *
     * @param image the picture
     * @param target receives {@code 3 * height * width} numbers: all of red, row by row, then green, then blue
     * @param offset where in the target the picture begins
     */
    public static void write(RgbImage image, float[] target, int offset) {
        write(image.packed(), UNLIT, target, offset);
    }

    /**
     * Writes a picture to which a colour is added first.
     *
     * @param pixels packed, row by row
     * @param light what is added to red, green and blue in [0, 1]
     * @param target receives {@code 3 * height * width} numbers: all of red, row by row, then green, then blue
     * @param offset where in the target the picture begins
     */
    static void write(int[] pixels, float[] light, float[] target, int offset) {
        float[] red = lit(0, light);
        float[] green = lit(1, light);
        float[] blue = lit(2, light);
        int greens = offset + pixels.length;
        int blues = greens + pixels.length;
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            target[offset + i] = red[pixel & 255];
            target[greens + i] = green[pixel >> 8 & 255];
            target[blues + i] = blue[pixel >> 16 & 255];
        }
    }

    /** What becomes of the values of a channel to which light is added. */
    private static float[] lit(int channel, float[] light) {
        float[] table = TABLE[channel].clone();
        float added = light[channel] / DEVIATION[channel];
        for (int value = 0; value < table.length; value++) {
            table[value] += added;
        }
        return table;
    }
}

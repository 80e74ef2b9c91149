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
        write(image, UNLIT, target, offset);
    }

    /**
     * Writes a picture to which a colour is added first.
     *
     * @param image the picture
     * @param light what is added to red, green and blue in [0, 1]
     * @param target receives {@code 3 * height * width} numbers: all of red, row by row, then green, then blue
     * @param offset where in the target the picture begins
     */
    static void write(RgbImage image, float[] light, float[] target, int offset) {
        byte[] pixels = image.pixels();
        int plane = pixels.length / 3;
        for (int channel = 0; channel < 3; channel++) {
            float[] table = TABLE[channel];
            int to = offset + channel * plane;
            float added = light[channel] / DEVIATION[channel];
            for (int i = 0; i < plane; i++) {
                target[to + i] = table[pixels[3 * i + channel] & 0xFF] + added;
            }
        }
    }
}

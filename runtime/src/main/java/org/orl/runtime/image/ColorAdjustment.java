package org.orl.runtime.image;

/**
 * Changes of colour, to the last bit as torchvision does them on Pillow pictures.
 *
 * <p>Brightness, contrast and saturation blend the picture x with a duller one d: d + factor (x - d) in single
 * precision, cut off to [0, 255] and truncated. No method writes to the picture it is given.
 *
 * @since 0.1
 */
public final class ColorAdjustment {

    private ColorAdjustment() {}

    /**
     * Blends with black.
     *
     * @param image the picture
     * @param factor 0 gives black, 1 the picture
     * @return the adjusted picture
     */
    public static RgbImage brightness(RgbImage image, double factor) {
        return blendWith(0, image, factor);
    }

    /**
     * Blends with the uniform grey of the picture's mean luma.
     *
     * @param image the picture
     * @param factor 0 gives grey, 1 the picture
     * @return the adjusted picture
     */
    public static RgbImage contrast(RgbImage image, double factor) {
        return blendWith(Luma.mean(image), image, factor);
    }

    /**
     * Blends with the picture's luma.
     *
     * @param image the picture
     * @param factor 0 gives a grey picture, 1 the picture
     * @return the adjusted picture
     */
    public static RgbImage saturation(RgbImage image, double factor) {
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        float f = (float) factor;
        for (int i = 0; i < pixels.length; i += 3) {
            int luma = Luma.at(pixels, i);
            result[i] = blend(luma, pixels[i] & 0xFF, f);
            result[i + 1] = blend(luma, pixels[i + 1] & 0xFF, f);
            result[i + 2] = blend(luma, pixels[i + 2] & 0xFF, f);
        }
        return new RgbImage(image.width(), image.height(), result);
    }

    /**
     * Shifts the hue.
     *
     * @param image the picture
     * @param turns the shift, -0.5 to 0.5; counted in steps of 1/255 turn, rounded towards 0
     * @return the adjusted picture
     */
    public static RgbImage hue(RgbImage image, double turns) {
        return HueShift.apply(image, (int) (turns * 255) & 0xFF);
    }

    /**
     * Takes the colour away.
     *
     * @param image the picture
     * @return each channel is the luma
     */
    public static RgbImage grayscale(RgbImage image) {
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i += 3) {
            byte luma = (byte) Luma.at(pixels, i);
            result[i] = luma;
            result[i + 1] = luma;
            result[i + 2] = luma;
        }
        return new RgbImage(image.width(), image.height(), result);
    }

    /**
     * Inverts bright values.
     *
     * @param image the picture
     * @param threshold the smallest value that is inverted, 0 to 256
     * @return v becomes 255 - v if it is not below the threshold
     */
    public static RgbImage solarize(RgbImage image, int threshold) {
        byte[] table = new byte[256];
        for (int v = 0; v < table.length; v++) {
            table[v] = (byte) (v < threshold ? v : 255 - v);
        }
        return map(image, table);
    }

    private static RgbImage blendWith(int dull, RgbImage image, double factor) {
        byte[] table = new byte[256];
        for (int v = 0; v < table.length; v++) {
            table[v] = blend(dull, v, (float) factor);
        }
        return map(image, table);
    }

    private static byte blend(int dull, int value, float factor) {
        return (byte) Math.min(Math.max((int) (dull + factor * (value - dull)), 0), 255);
    }

    private static RgbImage map(RgbImage image, byte[] table) {
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            result[i] = table[pixels[i] & 0xFF];
        }
        return new RgbImage(image.width(), image.height(), result);
    }
}

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

    /** So many lumas add up to less than 2^31. */
    private static final int BLOCK = 1 << 16;

    private ColorAdjustment() {}

    /**
     * Blends with black.
     *
     * @param image the picture
     * @param factor 0 gives black, 1 the picture
     * @return the adjusted picture
     */
    public static RgbImage brightness(RgbImage image, double factor) {
        return like(image, Blend.withGrey(image.packed(), 0, (float) factor));
    }

    /**
     * Blends with the uniform grey of the picture's mean luma.
     *
     * @param image the picture
     * @param factor 0 gives grey, 1 the picture
     * @return the adjusted picture
     */
    public static RgbImage contrast(RgbImage image, double factor) {
        int[] pixels = image.packed();
        return like(image, Blend.withGrey(pixels, meanLuma(pixels), (float) factor));
    }

    /**
     * Blends with the picture's luma.
     *
     * @param image the picture
     * @param factor 0 gives a grey picture, 1 the picture
     * @return the adjusted picture
     */
    public static RgbImage saturation(RgbImage image, double factor) {
        return like(image, Blend.withLuma(image.packed(), (float) factor));
    }

    /**
     * Shifts the hue.
     *
     * @param image the picture
     * @param turns the shift, -0.5 to 0.5; counted in steps of 1/255 turn, rounded towards 0
     * @return the adjusted picture
     */
    public static RgbImage hue(RgbImage image, double turns) {
        return like(image, HueShift.apply(image.packed(), (int) (turns * 255) & 0xFF));
    }

    /**
     * Takes the colour away.
     *
     * @param image the picture
     * @return each channel is the luma
     */
    public static RgbImage grayscale(RgbImage image) {
        int[] pixels = image.packed();
        int[] result = new int[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Packed.luma(pixels[i]) * 0x010101;
        }
        return like(image, result);
    }

    /**
     * Inverts bright values.
     *
     * @param image the picture
     * @param threshold the smallest value that is inverted, 0 to 256
     * @return v becomes 255 - v if it is not below the threshold
     */
    public static RgbImage solarize(RgbImage image, int threshold) {
        int[] pixels = image.packed();
        int[] result = new int[pixels.length];
        for (int i = 0; i < result.length; i++) {
            int pixel = pixels[i];
            int below = (((pixel & 255) - threshold) >>> 8) & 0xFF;
            below |= ((pixel >> 8 & 255) - threshold) & 0xFF00;
            below |= (((pixel >> 16 & 255) - threshold) << 8) & 0xFF0000;
            result[i] = pixel ^ (~below & 0xFFFFFF);
        }
        return like(image, result);
    }

    /** The mean luma of a picture, rounded half up. */
    private static int meanLuma(int[] pixels) {
        long sum = 0;
        for (int from = 0; from < pixels.length; from += BLOCK) {
            sum += lumaSum(pixels, from, Math.min(from + BLOCK, pixels.length));
        }
        return (int) (sum / (double) pixels.length + 0.5);
    }

    private static int lumaSum(int[] pixels, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += Packed.luma(pixels[i]);
        }
        return sum;
    }

    private static RgbImage like(RgbImage image, int[] packed) {
        return new RgbImage(image.width(), image.height(), packed);
    }
}

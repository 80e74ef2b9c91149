package org.orl.runtime.image;

/**
 * Changes of colour, to the last bit as torchvision does them on Pillow pictures. The result may be the pixels' own array.
 *
 * <p>Brightness, contrast and saturation blend the picture x with a duller one d: d + factor (x - d) in single
 * precision, cut off to [0, 255] and truncated.
 */
final class ColorAdjustment {

    /** So many lumas add up to less than 2^31. */
    private static final int BLOCK = 1 << 16;

    private ColorAdjustment() {}

    static void brightness(int[] pixels, double factor, int[] result) {
        Blend.withGrey(pixels, 0, (float) factor, result);
    }

    static void contrast(int[] pixels, double factor, int[] result) {
        Blend.withGrey(pixels, meanLuma(pixels), (float) factor, result);
    }

    static void saturation(int[] pixels, double factor, int[] result) {
        Blend.withLuma(pixels, (float) factor, result);
    }

    static void hue(int[] pixels, double turns, int[] result) {
        HueShift.apply(pixels, (int) (turns * 255) & 0xFF, result);
    }

    static void grayscale(int[] pixels, int[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Packed.luma(pixels[i]) * 0x010101;
        }
    }

    static void solarize(int[] pixels, int threshold, int[] result) {
        for (int i = 0; i < result.length; i++) {
            int pixel = pixels[i];
            int below = (((pixel & 255) - threshold) >>> 8) & 0xFF;
            below |= ((pixel >> 8 & 255) - threshold) & 0xFF00;
            below |= (((pixel >> 16 & 255) - threshold) << 8) & 0xFF0000;
            result[i] = pixel ^ (~below & 0xFFFFFF);
        }
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
}

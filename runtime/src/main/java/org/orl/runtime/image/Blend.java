package org.orl.runtime.image;

/**
 * Blends a picture x with a duller one d: d + factor (x - d) in single precision, cut off to [0, 255] and truncated.
 *
 * <p>The vector loops compute in 22-bit fixed point. Whether a factor gives the same numbers in it as in single precision
 * is looked at for all 511 differences x - d; for the few factors where it does not, the pixels are done one by one.
 */
final class Blend {

    private static final int PRECISION = 22;

    /** Above, a product would not fit into 32 bits. */
    private static final float LARGEST_FACTOR = 2;

    /** A sum below 256 is rounded to a multiple of at most 2^-16, and so never up to a whole number below this. */
    private static final double LARGEST_FRACTION = 1 - 0x1.0p-16;

    private Blend() {}

    /** Blends with a uniform grey; the result may be the pixels' own array. */
    static void withGrey(int[] pixels, int grey, float factor, int[] result) {
        int fixed = fixed(factor);
        if (fixed >= 0) {
            withGrey(pixels, grey, fixed, result);
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = exact(pixels[i], grey, factor);
            }
        }
    }

    /** Blends with the luma of each pixel; the result may be the pixels' own array. */
    static void withLuma(int[] pixels, float factor, int[] result) {
        int fixed = fixed(factor);
        if (fixed >= 0) {
            withLuma(pixels, fixed, result);
        } else {
            for (int i = 0; i < result.length; i++) {
                result[i] = exact(pixels[i], Packed.luma(pixels[i]), factor);
            }
        }
    }

    /** The factor in fixed point; -1 if that gives other results for some pixel. */
    static int fixed(float factor) {
        if (!(factor >= 0 && factor < LARGEST_FACTOR)) {
            return -1;
        }
        int fixed = (int) Math.rint((double) factor * (1 << PRECISION));
        for (int difference = -255; difference <= 255; difference++) {
            double product = factor * difference;
            double whole = Math.floor(product);
            if (whole != (fixed * difference) >> PRECISION || product - whole >= LARGEST_FRACTION) {
                return -1;
            }
        }
        return fixed;
    }

    private static void withGrey(int[] pixels, int grey, int fixed, int[] result) {
        for (int i = 0; i < result.length; i++) {
            int pixel = pixels[i];
            int red = Packed.clip(grey + ((fixed * ((pixel & 255) - grey)) >> PRECISION));
            int green = Packed.clip(grey + ((fixed * ((pixel >> 8 & 255) - grey)) >> PRECISION));
            int blue = Packed.clip(grey + ((fixed * ((pixel >> 16 & 255) - grey)) >> PRECISION));
            result[i] = red | green << 8 | blue << 16;
        }
    }

    private static void withLuma(int[] pixels, int fixed, int[] result) {
        for (int i = 0; i < result.length; i++) {
            int pixel = pixels[i];
            int luma = Packed.luma(pixel);
            int red = Packed.clip(luma + ((fixed * ((pixel & 255) - luma)) >> PRECISION));
            int green = Packed.clip(luma + ((fixed * ((pixel >> 8 & 255) - luma)) >> PRECISION));
            int blue = Packed.clip(luma + ((fixed * ((pixel >> 16 & 255) - luma)) >> PRECISION));
            result[i] = red | green << 8 | blue << 16;
        }
    }

    private static int exact(int pixel, int dull, float factor) {
        return channel(dull, pixel & 255, factor)
                | channel(dull, pixel >> 8 & 255, factor) << 8
                | channel(dull, pixel >> 16 & 255, factor) << 16;
    }

    private static int channel(int dull, int value, float factor) {
        return Packed.clip((int) (dull + factor * (value - dull)));
    }
}

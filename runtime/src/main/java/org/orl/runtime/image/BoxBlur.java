package org.orl.runtime.image;

/**
 * Gaussian blur as Pillow does it: three box blurs of fractional width along rows, then three along columns, each
 * rounded to 8 bits; the pixels at the edge go on beyond it.
 */
final class BoxBlur {

    private static final int PASSES = 3;

    private BoxBlur() {}

    /**
     * Blurs pixels.
     *
     * @param pixels packed, row by row
     * @param width of a row
     * @param height how many rows
     * @param sigma standard deviation of the Gaussian in pixels, not negative
     * @param turned as long, overwritten
     * @param result receives the blurred pixels; may be the pixels' own array
     */
    static void gaussian(int[] pixels, int width, int height, double sigma, int[] turned, int[] result) {
        // A pass runs across lines, so that its inner loops are vector loops along them; so columns become lines first.
        float radius = radius((float) sigma);
        Packed.transpose(pixels, width, height, turned);
        BoxPass.thrice(turned, width, height, radius);
        Packed.transpose(turned, height, width, result);
        BoxPass.thrice(result, height, width, radius);
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
}

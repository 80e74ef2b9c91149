package org.orl.runtime.image;

/**
 * Gaussian blur as Pillow does it: three box blurs of fractional width along rows, then three along columns, each
 * rounded to 8 bits; the pixels at the edge go on beyond it.
 *
 * @since 0.1
 */
public final class BoxBlur {

    private static final int PASSES = 3;

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
        // A pass runs across lines, so that its inner loops are vector loops along them; so columns become lines first.
        float radius = radius((float) sigma);
        int[] turned = Packed.transposed(image.packed(), width, height);
        int[] blurred = BoxPass.thrice(turned, width, height, radius);
        int[] back = Packed.transposed(blurred, height, width);
        return new RgbImage(width, height, BoxPass.thrice(back, height, width, radius));
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

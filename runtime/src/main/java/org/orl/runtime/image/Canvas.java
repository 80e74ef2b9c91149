package org.orl.runtime.image;

import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.Interpolation;

/**
 * A picture while it is changed, to the last bit as torchvision and Pillow change it.
 *
 * <p>Pictures in a row share two arrays here: a new array for each change, which no cache of the processor has seen,
 * would take longer than the change itself. The pictures that are shown are not written to, and those that
 * {@link #image} gives are not written to any more. For one thread at a time.
 *
 * @since 0.1
 */
public final class Canvas {

    private int width;
    private int height;
    private RgbImage shown; // somebody else's; null if the pixels are ours
    private int[] pixels = {};
    private int[] spare = {};

    /**
     * Puts a picture in the place of the one before.
     *
     * @param image the picture
     * @return this
     */
    public Canvas show(RgbImage image) {
        shown = image;
        width = image.width();
        height = image.height();
        return this;
    }

    /** Its width in pixels. */
    public int width() {
        return width;
    }

    /** Its height in pixels. */
    public int height() {
        return height;
    }

    /** The picture as it is now; what follows does not change it. */
    public RgbImage image() {
        if (shown == null) {
            shown = new RgbImage(width, height, pixels);
            pixels = spare;
            spare = new int[] {};
        }
        return shown;
    }

    /**
     * The pixels as they are now.
     *
     * @return {@code height * width} ints as in {@link RgbImage#packed}, valid until the next change; not to be written to
     */
    public int[] packed() {
        return shown == null ? pixels : shown.packed();
    }

    /**
     * Cuts a part out and resizes it.
     *
     * @param box the part; where it is outside the picture it is black
     * @param toWidth width of the result in pixels
     * @param toHeight height of the result in pixels
     * @param interpolation the filter
     */
    public void cropResize(Box box, int toWidth, int toHeight, Interpolation interpolation) {
        if (shown == null || !Resampling.isPlain(shown, box, toWidth, toHeight)) {
            show(Resampling.cropResize(image(), box, toWidth, toHeight, interpolation));
            return;
        }
        RgbImage source = shown;
        Resampling.cropResize(
                source, box, toWidth, toHeight, interpolation, own(Math.multiplyExact(toWidth, toHeight)));
        width = toWidth;
        height = toHeight;
    }

    /** Mirrors left and right. */
    public void mirror() {
        int[] from = packed();
        Resampling.mirror(from, width, own());
    }

    /**
     * Blends with black.
     *
     * @param factor 0 gives black, 1 the picture
     */
    public void brightness(double factor) {
        int[] from = packed();
        ColorAdjustment.brightness(from, factor, own());
    }

    /**
     * Blends with the uniform grey of the picture's mean luma.
     *
     * @param factor 0 gives grey, 1 the picture
     */
    public void contrast(double factor) {
        int[] from = packed();
        ColorAdjustment.contrast(from, factor, own());
    }

    /**
     * Blends with the picture's luma.
     *
     * @param factor 0 gives a grey picture, 1 the picture
     */
    public void saturation(double factor) {
        int[] from = packed();
        ColorAdjustment.saturation(from, factor, own());
    }

    /**
     * Shifts the hue.
     *
     * @param turns the shift, -0.5 to 0.5; counted in steps of 1/255 turn, rounded towards 0
     */
    public void hue(double turns) {
        int[] from = packed();
        ColorAdjustment.hue(from, turns, own());
    }

    /** Takes the colour away: each channel becomes the luma. */
    public void grayscale() {
        int[] from = packed();
        ColorAdjustment.grayscale(from, own());
    }

    /**
     * Inverts bright values.
     *
     * @param threshold the smallest value v that becomes 255 - v, 0 to 256
     */
    public void solarize(int threshold) {
        int[] from = packed();
        ColorAdjustment.solarize(from, threshold, own());
    }

    /**
     * Blurs as Pillow's Gaussian blur does.
     *
     * @param sigma standard deviation of the Gaussian in pixels, not negative
     */
    public void blur(double sigma) {
        int[] from = packed();
        int[] to = own();
        spare = ofLength(to.length, spare);
        BoxBlur.gaussian(from, width, height, sigma, spare, to);
    }

    private int[] own() {
        return own(Math.multiplyExact(width, height));
    }

    /** Makes the pixels ours, of a length, and gives them; they may be those that are ours already. */
    private int[] own(int length) {
        shown = null;
        if (pixels.length != length && spare.length == length) {
            int[] other = pixels;
            pixels = spare;
            spare = other;
        }
        pixels = ofLength(length, pixels);
        return pixels;
    }

    private static int[] ofLength(int length, int[] array) {
        return array.length == length ? array : new int[length];
    }
}

package org.orl.runtime.image;

/**
 * A colour picture in memory, 8 bits a channel.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels {@code height * width * 3} bytes: row by row, red, green and blue of each pixel, unsigned; not copied
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is its pixels; nobody compares two by equals
public record RgbImage(int width, int height, byte[] pixels) {

    /** Checks that the array has the picture's size. */
    public RgbImage {
        if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " cannot have " + pixels.length + " bytes of pixels");
        }
    }
}

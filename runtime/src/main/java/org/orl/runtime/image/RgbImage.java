package org.orl.runtime.image;

/**
 * A colour picture in memory, 8 bits a channel.
 *
 * <p>A picture has its pixels as bytes or as packed ints, whichever its maker made; the other form is made when it is
 * asked for. Decoders give bytes, which are small, and operations give ints, on which the compiler's vector loops run.
 * Neither array is copied, and nobody writes to it. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RgbImage {

    private final int width;
    private final int height;
    private final int[] packed; // null if it was made from bytes
    private volatile byte[] bytes; // null as long as nobody has asked for them

    /**
     * A picture of bytes.
     *
     * @param width in pixels
     * @param height in pixels
     * @param pixels {@code height * width * 3} bytes: row by row, red, green and blue of each pixel, unsigned; not copied
     */
    public RgbImage(int width, int height, byte[] pixels) {
        check(width, height, pixels.length, 3);
        this.width = width;
        this.height = height;
        this.packed = null;
        this.bytes = pixels;
    }

    /** A picture of {@code height * width} packed pixels, not copied. */
    RgbImage(int width, int height, int[] packed) {
        check(width, height, packed.length, 1);
        this.width = width;
        this.height = height;
        this.packed = packed;
    }

    private static void check(int width, int height, int length, int unit) {
        if (width < 1 || height < 1 || length != Math.multiplyExact(Math.multiplyExact(width, height), unit)) {
            throw new IllegalArgumentException("A picture of " + width + " x " + height + " cannot have an array of "
                    + length + " for its pixels");
        }
    }

    /** Its width in pixels. */
    public int width() {
        return width;
    }

    /** Its height in pixels. */
    public int height() {
        return height;
    }

    /**
     * Its pixels as bytes.
     *
     * @return {@code height * width * 3} bytes: row by row, red, green and blue of each pixel, unsigned; the same array
     *     every time, not to be written to
     */
    public byte[] pixels() {
        byte[] result = bytes;
        if (result == null) {
            result = Packed.bytes(packed);
            bytes = result;
        }
        return result;
    }

    /**
     * Its pixels as ints.
     *
     * @return {@code height * width} ints, row by row: red in bits 0 to 7, green in 8 to 15, blue in 16 to 23; not to be
     *     written to
     */
    public int[] packed() {
        return packed == null ? Packed.of(bytes) : packed;
    }

    /** Whether asking for ints makes no array. */
    boolean isPacked() {
        return packed != null;
    }
}

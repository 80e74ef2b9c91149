package org.orl.runtime.image;

/** Luma of ITU-R 601 in 16-bit fixed point, as Pillow's mode L. */
final class Luma {

    private Luma() {}

    /** The luma of the pixel that begins at an index, 0 to 255. */
    static int at(byte[] pixels, int i) {
        return (19595 * (pixels[i] & 0xFF) + 38470 * (pixels[i + 1] & 0xFF) + 7471 * (pixels[i + 2] & 0xFF) + 0x8000)
                >> 16;
    }

    /** The mean luma of a picture, rounded half up. */
    static int mean(RgbImage image) {
        byte[] pixels = image.pixels();
        long sum = 0;
        for (int i = 0; i < pixels.length; i += 3) {
            sum += at(pixels, i);
        }
        double count = (double) image.width() * image.height();
        return (int) (sum / count + 0.5);
    }
}

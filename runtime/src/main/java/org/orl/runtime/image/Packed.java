package org.orl.runtime.image;

/**
 * Pixels as ints: red in bits 0 to 7, green in 8 to 15, blue in 16 to 23.
 *
 * <p>The loops over ints here and beside are written for C2's vectoriser: one index for all arrays of a loop, no
 * branches, no {@code Math.min}, and arithmetic on ints alone. Measure before you touch them.
 */
final class Packed {

    private Packed() {}

    /** Three bytes a pixel to ints. */
    static int[] of(byte[] pixels) {
        int[] result = new int[pixels.length / 3];
        for (int i = 0, from = 0; i < result.length; i++, from += 3) {
            result[i] = (pixels[from] & 0xFF) | (pixels[from + 1] & 0xFF) << 8 | (pixels[from + 2] & 0xFF) << 16;
        }
        return result;
    }

    /** Ints to three bytes a pixel. */
    static byte[] bytes(int[] packed) {
        byte[] result = new byte[packed.length * 3];
        for (int i = 0, to = 0; i < packed.length; i++, to += 3) {
            int pixel = packed[i];
            result[to] = (byte) pixel;
            result[to + 1] = (byte) (pixel >> 8);
            result[to + 2] = (byte) (pixel >> 16);
        }
        return result;
    }

    /** Cuts off to 0 to 255. */
    static int clip(int value) {
        int positive = value & ~(value >> 31);
        int room = 255 - positive;
        return 255 - (room & ~(room >> 31));
    }

    /** The luma of ITU-R 601 in 16-bit fixed point, 0 to 255, as Pillow's mode L. */
    static int luma(int pixel) {
        return (19595 * (pixel & 255) + 38470 * (pixel >> 8 & 255) + 7471 * (pixel >> 16 & 255) + 0x8000) >> 16;
    }

    /** {@code [row][column]} to {@code [column][row]}, in another array. */
    static void transpose(int[] packed, int width, int height, int[] result) {
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                result[x * height + y] = packed[y * width + x];
            }
        }
    }
}

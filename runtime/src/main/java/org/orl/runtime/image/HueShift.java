package org.orl.runtime.image;

/**
 * Shifts the hue by way of Pillow's 8-bit HSV: the detour rounds every pixel, and so does this class, even for a shift
 * by nothing.
 *
 * <p>On the way to HSV, single and double precision alternate as they do in Pillow; what comes of it is looked up, since
 * divisions and branches are slow. The way back has no rounding that whole numbers would not have.
 */
final class HueShift {

    /**
     * Shifts that bring the largest, the middle and the smallest channel to bit 0, 5 bits each, by the outcomes of red <
     * green, green < blue and blue < red (bits 0, 1, 2). Without any of them all are equal, and the order is of no matter.
     */
    private static final int[] ORDER = {
        shifts(0, 1, 2), shifts(1, 2, 0), shifts(2, 0, 1), shifts(2, 1, 0),
        shifts(0, 1, 2), shifts(1, 0, 2), shifts(0, 2, 1), shifts(0, 1, 2)
    };

    /** Shifts that bring the largest, the middle and the smallest channel to their places, by the sixth of the circle. */
    private static final int[] SIXTH = {
        shifts(0, 1, 2), shifts(1, 0, 2), shifts(1, 2, 0), shifts(2, 1, 0), shifts(2, 0, 1), shifts(0, 2, 1)
    };

    /** The hue at {@code outcomes << 16 | range << 8 | largest - middle}. */
    private static final byte[] HUE = new byte[ORDER.length << 16];

    /** The saturation at {@code largest << 8 | range}. */
    private static final byte[] SATURATION = new byte[1 << 16];

    /** {@link #SIXTH}, by hue. */
    private static final int[] PLACES = new int[256];

    /** How far the middle channel lies from the largest one towards the smallest one, in 255ths, by hue. */
    private static final int[] DISTANCE = new int[256];

    /** A saturation and a distance of 1. */
    private static final int ONE = 255 * 255;

    static {
        for (int outcomes = 0; outcomes < ORDER.length; outcomes++) {
            for (int range = 1; range < 256; range++) {
                for (int middle = 0; middle <= range; middle++) {
                    int order = ORDER[outcomes];
                    int pixel = place(255, 255 - middle, 255 - range, order);
                    HUE[outcomes << 16 | range << 8 | middle] = (byte) hue(pixel, 255, range);
                }
            }
        }
        for (int largest = 1; largest < 256; largest++) {
            for (int range = 0; range <= largest; range++) {
                SATURATION[largest << 8 | range] = (byte) (int) ((float) range / largest * 255.0);
            }
        }
        for (int hue = 0; hue < 256; hue++) {
            int sixth = hue * 6 / 255 % 6;
            int fraction = hue * 6 % 255;
            PLACES[hue] = SIXTH[sixth];
            DISTANCE[hue] = sixth % 2 == 0 ? 255 - fraction : fraction;
        }
    }

    private HueShift() {}

    /** Adds a shift of 0 to 255 to the hue, modulo 256. */
    static int[] apply(int[] pixels, int shift) {
        int[] result = new int[pixels.length];
        for (int i = 0; i < result.length; i++) {
            int pixel = pixels[i];
            int red = pixel & 255;
            int green = pixel >> 8 & 255;
            int blue = pixel >> 16 & 255;
            int outcomes = (red - green) >>> 31 | ((green - blue) >>> 31) << 1 | ((blue - red) >>> 31) << 2;
            int order = ORDER[outcomes];
            int largest = pixel >>> order & 255;
            int middle = pixel >>> (order >> 5) & 255;
            int range = largest - (pixel >>> (order >> 10) & 255);
            int saturation = SATURATION[largest << 8 | range] & 255;
            int hue = (HUE[outcomes << 16 | range << 8 | (largest - middle)] + shift) & 255;
            result[i] = place(
                    largest,
                    (largest * (ONE - saturation * DISTANCE[hue]) + ONE / 2) / ONE,
                    (largest * (255 - saturation) + 127) / 255,
                    PLACES[hue]);
        }
        return result;
    }

    private static int hue(int pixel, int max, float range) {
        float r = (max - (pixel & 255)) / range;
        float g = (max - (pixel >> 8 & 255)) / range;
        float b = (max - (pixel >> 16 & 255)) / range;
        float sixths;
        if (r == 0) {
            sixths = b - g;
        } else if (g == 0) {
            sixths = (float) (2.0 + r - b);
        } else {
            sixths = (float) (4.0 + g - r);
        }
        double turns = sixths / 6.0 + 1.0;
        float hue = (float) (turns >= 1 ? turns - 1 : turns);
        return Math.min((int) (hue * 255.0), 255);
    }

    /** A pixel of three channels; a shift counts by its lowest 5 bits. */
    private static int place(int largest, int middle, int smallest, int shifts) {
        return largest << shifts | middle << (shifts >> 5) | smallest << (shifts >> 10);
    }

    /** Shifts for channels 0 (red) to 2 (blue). */
    private static int shifts(int largest, int middle, int smallest) {
        return (8 * largest) | (8 * middle) << 5 | (8 * smallest) << 10;
    }
}

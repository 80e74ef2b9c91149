package org.orl.runtime.image;

/**
 * Shifts the hue by way of Pillow's 8-bit HSV: the detour rounds every pixel, and so does this class, even for a shift
 * by nothing.
 *
 * <p>On the way to HSV, single and double precision alternate as they do in Pillow; what comes of it is looked up, since
 * divisions and branches are slow. The way back has no rounding that whole numbers would not have. Look-ups stand in a
 * loop of their own, since the compiler makes vector instructions of the loops without them, as {@link Packed} says.
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

    /**
     * By hue: the bits of the largest channel, and from bit 24 how far the middle channel lies from it towards the smallest
     * one, in 255ths.
     */
    private static final int[] LARGEST = new int[256];

    /** By hue: the bits of the smallest channel. */
    private static final int[] SMALLEST = new int[256];

    private static final int CHANNELS = 0xFFFFFF;

    /** Brings a number to all three channels. */
    private static final int EVERYWHERE = 0x010101;

    /** Pixels at once: few enough for the first caches. */
    private static final int STRIP = 1024;

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
            int distance = sixth % 2 == 0 ? 255 - fraction : fraction;
            LARGEST[hue] = place(255, 0, 0, SIXTH[sixth]) | distance << 24;
            SMALLEST[hue] = place(0, 0, 255, SIXTH[sixth]);
        }
    }

    private HueShift() {}

    /** Adds a shift of 0 to 255 to the hue, modulo 256; the result may be the pixels' own array. */
    static void apply(int[] pixels, int shift, int[] result) {
        int[] strip = new int[STRIP];
        int[] hues = new int[STRIP];
        int[] saturations = new int[STRIP];
        for (int from = 0; from < pixels.length; from += STRIP) {
            int count = Math.min(STRIP, pixels.length - from);
            System.arraycopy(pixels, from, strip, 0, count);
            index(strip, hues, saturations);
            lookUp(hues, saturations, shift, strip);
            compose(hues, saturations, strip);
            System.arraycopy(strip, 0, result, from, count);
        }
    }

    /** Where {@link #HUE} and {@link #SATURATION} have what belongs to pixels. */
    private static void index(int[] pixels, int[] hues, int[] saturations) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int red = pixel & 255;
            int green = pixel >> 8 & 255;
            int blue = pixel >> 16 & 255;
            int outcomes = (red - green) >>> 31 | ((green - blue) >>> 31) << 1 | ((blue - red) >>> 31) << 2;
            int largest = larger(larger(red, green), blue);
            int smallest = red + green - larger(red, green);
            smallest = smallest + blue - larger(smallest, blue);
            int range = largest - smallest;
            int middle = red + green + blue - largest - smallest;
            hues[i] = outcomes << 16 | range << 8 | (largest - middle);
            saturations[i] = largest << 8 | range;
        }
    }

    /** From indices to the largest channel and its distance; and to the smallest channel and the saturation. */
    private static void lookUp(int[] hues, int[] saturations, int shift, int[] largest) {
        for (int i = 0; i < hues.length; i++) {
            int hue = (HUE[hues[i]] + shift) & 255;
            int saturation = SATURATION[saturations[i]] & 255;
            largest[i] = saturations[i] >> 8;
            hues[i] = LARGEST[hue];
            saturations[i] = SMALLEST[hue] | saturation << 24;
        }
    }

    /** From what was looked up, and the largest values, to pixels. */
    private static void compose(int[] hues, int[] saturations, int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int largest = pixels[i];
            int distance = hues[i] >>> 24;
            int saturation = saturations[i] >>> 24;
            int middle = by255(by255Long(largest * (ONE - saturation * distance) + ONE / 2));
            int smallest = by255(largest * (255 - saturation) + 127);
            int first = hues[i] & CHANNELS;
            int last = saturations[i] & CHANNELS;
            pixels[i] = ((largest * EVERYWHERE) & first)
                    | ((middle * EVERYWHERE) & CHANNELS & ~(first | last))
                    | ((smallest * EVERYWHERE) & last);
        }
    }

    private static int larger(int a, int b) {
        int less = a - b;
        return a - (less & (less >> 31));
    }

    /** Over 255, rounded down, for 0 to 65,535: no vector instruction divides. */
    private static int by255(int value) {
        return (value * 0x8081) >>> 23;
    }

    /** Over 255, rounded down, for 0 to 255 * 255 * 255 + 255 * 255: 256 h + l is 255 h + (h + l). */
    private static int by255Long(int value) {
        return (value >> 8) + by255((value >> 8) + (value & 255));
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

package org.orl.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HueShiftTest {

    @Test
    void doesWhatPillowDoesToEveryColour() {
        int shift = 201;
        int[] colours = new int[1 << 16];
        int[] shifted = new int[colours.length];
        for (int blue = 0; blue < 256; blue++) {
            for (int i = 0; i < colours.length; i++) {
                colours[i] = blue << 16 | i;
            }
            HueShift.apply(colours, shift, shifted);
            for (int i = 0; i < colours.length; i++) {
                int expected = oracle(i & 255, i >> 8, blue, shift);
                if (shifted[i] != expected) {
                    assertThat(Integer.toHexString(shifted[i]))
                            .as("shifted %x", colours[i])
                            .isEqualTo(Integer.toHexString(expected));
                }
            }
        }
    }

    /** The detour through Pillow's HSV as Pillow writes it, single and double precision included. */
    private static int oracle(int red, int green, int blue, int shift) {
        int max = Math.max(red, Math.max(green, blue));
        int range = max - Math.min(red, Math.min(green, blue));
        int saturation = range == 0 ? 0 : (int) ((float) range / max * 255.0);
        if (saturation == 0) {
            return max * 0x010101;
        }
        int hue = (hue(red, green, blue, max, range) + shift) & 0xFF;
        float s = (float) (saturation / 255.0);
        double sixths = hue * 6.0 / 255.0;
        float f = (float) (sixths - (int) sixths);
        int p = (int) (max * (1.0 - s) + 0.5);
        int q = (int) (max * (1.0 - s * f) + 0.5);
        int t = (int) (max * (1.0 - s * (1.0 - f)) + 0.5);
        return switch ((int) sixths % 6) {
            case 0 -> pixel(max, t, p);
            case 1 -> pixel(q, max, p);
            case 2 -> pixel(p, max, t);
            case 3 -> pixel(p, q, max);
            case 4 -> pixel(t, p, max);
            default -> pixel(max, p, q);
        };
    }

    private static int hue(int red, int green, int blue, int max, float range) {
        float r = (max - red) / range;
        float g = (max - green) / range;
        float b = (max - blue) / range;
        float sixths;
        if (red == max) {
            sixths = b - g;
        } else if (green == max) {
            sixths = (float) (2.0 + r - b);
        } else {
            sixths = (float) (4.0 + g - r);
        }
        double turns = sixths / 6.0 + 1.0;
        return Math.min((int) ((float) (turns % 1.0) * 255.0), 255);
    }

    private static int pixel(int red, int green, int blue) {
        return red | green << 8 | blue << 16;
    }
}

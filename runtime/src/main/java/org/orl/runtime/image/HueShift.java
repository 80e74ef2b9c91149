package org.orl.runtime.image;

/**
 * Shifts the hue by way of Pillow's 8-bit HSV: the detour rounds every pixel, and so does this class, even for a shift
 * by nothing.
 *
 * <p>Single and double precision alternate as they do in Pillow.
 */
final class HueShift {

    /** How many sixths of a turn a hue of 0 to 255 lies behind red, and the fraction beyond them. */
    private static final int[] SIXTH = new int[256];

    private static final float[] FRACTION = new float[256];

    static {
        for (int hue = 0; hue < 256; hue++) {
            double sixths = hue * 6.0 / 255.0;
            SIXTH[hue] = (int) sixths % 6;
            FRACTION[hue] = (float) (sixths - (int) sixths);
        }
    }

    private HueShift() {}

    /** Adds a shift of 0 to 255 to the hue, modulo 256. */
    static RgbImage apply(RgbImage image, int shift) {
        byte[] pixels = image.pixels();
        byte[] result = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i += 3) {
            int red = pixels[i] & 0xFF;
            int green = pixels[i + 1] & 0xFF;
            int blue = pixels[i + 2] & 0xFF;
            int max = Math.max(red, Math.max(green, blue));
            int range = max - Math.min(red, Math.min(green, blue));
            int saturation = range == 0 ? 0 : (int) ((float) range / max * 255.0);
            if (saturation == 0) {
                result[i] = (byte) max;
                result[i + 1] = (byte) max;
                result[i + 2] = (byte) max;
                continue;
            }
            int hue = (hue(red, green, blue, max, range) + shift) & 0xFF;
            float s = (float) (saturation / 255.0);
            float f = FRACTION[hue];
            byte p = round(max * (1.0 - s));
            byte q = round(max * (1.0 - s * f));
            byte t = round(max * (1.0 - s * (1.0 - f)));
            byte v = (byte) max;
            int sixth = SIXTH[hue];
            result[i] = choose(sixth, v, q, p, p, t, v);
            result[i + 1] = choose(sixth, t, v, v, q, p, p);
            result[i + 2] = choose(sixth, p, p, t, v, v, q);
        }
        return new RgbImage(image.width(), image.height(), result);
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
        float hue = (float) (turns >= 1 ? turns - 1 : turns);
        return Math.min((int) (hue * 255.0), 255);
    }

    /** Half away from zero; the value is never negative. */
    private static byte round(double value) {
        return (byte) (int) (value + 0.5);
    }

    private static byte choose(int sixth, byte zero, byte one, byte two, byte three, byte four, byte five) {
        return switch (sixth) {
            case 0 -> zero;
            case 1 -> one;
            case 2 -> two;
            case 3 -> three;
            case 4 -> four;
            default -> five;
        };
    }
}

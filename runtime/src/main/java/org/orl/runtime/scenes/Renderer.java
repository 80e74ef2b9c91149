package org.orl.runtime.scenes;

import org.orl.runtime.image.RgbImage;

/**
 * Turns a layout into pixels: 2 x 2 samples a pixel, light from one side, shadows on what is behind.
 *
 * <p>Uses nothing but the operations that Java defines to the last bit, so a scene is the same on every machine.
 */
final class Renderer {

    /** What is left of the light in a shadow. */
    private static final double SHADOW = 0.55;

    /** How far shadows fall, as a share of an object's radius. */
    private static final double REACH = 0.16;

    /** Samples along each side of a pixel. */
    private static final int SAMPLES = 2;

    private final Layout layout;
    private final byte[] levels;
    private final boolean[] shadows;
    private final double unit;

    private Renderer(Layout layout) {
        this.layout = layout;
        Coverage coverage = new Coverage(layout, SAMPLES);
        levels = coverage.levels();
        shadows = coverage.shadows(REACH);
        unit = 1.0 / Math.min(layout.width(), layout.height());
    }

    static RgbImage render(Layout layout) {
        return new Renderer(layout).picture();
    }

    private RgbImage picture() {
        byte[] pixels = new byte[layout.width() * layout.height() * 3];
        for (int y = 0, at = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++, at += 3) {
                pixel(x, y, pixels, at);
            }
        }
        return new RgbImage(layout.width(), layout.height(), pixels);
    }

    private void pixel(int column, int row, byte[] pixels, int at) {
        Colour behind = null;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            int sampleColumn = SAMPLES * column + sample % SAMPLES;
            int sampleRow = SAMPLES * row + sample / SAMPLES;
            int point = sampleRow * SAMPLES * layout.width() + sampleColumn;
            Colour colour;
            double light = shadows[point] ? SHADOW : 1;
            if (levels[point] == Coverage.NONE) {
                // One colour a pixel: what is behind is smooth, and most of the work.
                behind = behind == null ? layout.background().at((column + 0.5) * unit, (row + 0.5) * unit) : behind;
                colour = behind;
            } else {
                double x = (sampleColumn + 0.5) / SAMPLES;
                double y = (sampleRow + 0.5) / SAMPLES;
                Solid solid = layout.solids().get(levels[point]);
                colour = solid.colour(x, y);
                light *= shade(solid.pose(), x, y);
            }
            red += light * colour.red();
            green += light * colour.green();
            blue += light * colour.blue();
        }
        double gain = 255.0 / (SAMPLES * SAMPLES) * layout.exposure();
        double grain = 10 * (layout.grain().cell(column, row) - 0.5);
        pixels[at] = level(gain * red + grain);
        pixels[at + 1] = level(gain * green + grain);
        pixels[at + 2] = level(gain * blue + grain);
    }

    /** The light on an object: more on the side that faces it, and less towards its border, as on a low dome. */
    private double shade(Pose pose, double x, double y) {
        double u = (x - pose.centreX()) / pose.radius();
        double v = (y - pose.centreY()) / pose.radius();
        return Math.max(0.35, 0.98 + 0.28 * (u * layout.lightX() + v * layout.lightY()) - 0.18 * (u * u + v * v));
    }

    private static byte level(double value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5)));
    }
}

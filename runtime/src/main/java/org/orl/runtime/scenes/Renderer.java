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

    private final Layout layout;
    private final double unit;

    private Renderer(Layout layout) {
        this.layout = layout;
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
        Colour behind = layout.background().at((column + 0.5) * unit, (row + 0.5) * unit);
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int sample = 0; sample < 4; sample++) {
            double x = column + 0.25 + 0.5 * (sample & 1);
            double y = row + 0.25 + 0.5 * (sample >> 1);
            int level = layout.nearest(x, y, -1);
            Colour colour = level < 0 ? behind : layout.solids().get(level).colour(x, y);
            double light = (level < 0 ? 1 : shade(layout.solids().get(level).pose(), x, y)) * shadow(x, y, level);
            red += light * colour.red();
            green += light * colour.green();
            blue += light * colour.blue();
        }
        double gain = 255.0 / 4 * layout.exposure();
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

    /** The light that nearer objects leave at a point. */
    private double shadow(double x, double y, int level) {
        for (int i = level + 1; i < layout.solids().size(); i++) {
            Solid solid = layout.solids().get(i);
            double reach = REACH * solid.pose().radius();
            if (solid.contains(x + reach * layout.lightX(), y + reach * layout.lightY())) {
                return SHADOW;
            }
        }
        return 1;
    }

    private static byte level(double value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5)));
    }
}

package org.orl.runtime.figure;

import org.orl.runtime.image.RgbImage;

/**
 * A value in [0, 1] for every cell of a photo.
 *
 * @param values row by row
 * @param width cells in a row
 * @param height cells in a column
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
public record HeatMap(float[] values, int width, int height) {

    /** How much of the photo's brightness is left under the heat. */
    private static final double PHOTO = 0.45;

    /**
     * Scales values so that the least is 0 and the greatest 1; equal values are all 0.
     *
     * @param values row by row; not changed
     * @param width cells in a row
     * @param height cells in a column
     * @return the heat
     */
    public static HeatMap scaled(float[] values, int width, int height) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        float[] heat = new float[values.length];
        for (int i = 0; i < heat.length && greatest > least; i++) {
            heat[i] = (values[i] - least) / (greatest - least);
        }
        return new HeatMap(heat, width, height);
    }

    /** A photo in shades of grey, coloured by the heat, which is interpolated between the centres of cells. */
    RgbImage over(RgbImage photo) {
        byte[] pixels = new byte[photo.pixels().length];
        for (int y = 0; y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++) {
                int at = (y * photo.width() + x) * 3;
                double grey = 0.299 * (photo.pixels()[at] & 255)
                        + 0.587 * (photo.pixels()[at + 1] & 255)
                        + 0.114 * (photo.pixels()[at + 2] & 255);
                double heat = at((x + 0.5) / photo.width() * width - 0.5, (y + 0.5) / photo.height() * height - 0.5);
                Colour shade = new Colour((int) grey, (int) grey, (int) grey);
                Colour colour = Colour.heat(heat).mix(shade, PHOTO);
                pixels[at] = (byte) colour.red();
                pixels[at + 1] = (byte) colour.green();
                pixels[at + 2] = (byte) colour.blue();
            }
        }
        return new RgbImage(photo.width(), photo.height(), pixels);
    }

    private double at(double x, double y) {
        double left = Math.max(0, Math.min(width - 1, x));
        double top = Math.max(0, Math.min(height - 1, y));
        int column = Math.min((int) left, Math.max(0, width - 2));
        int row = Math.min((int) top, Math.max(0, height - 2));
        double across = left - column;
        double down = top - row;
        return (cell(column, row) * (1 - across) + cell(column + 1, row) * across) * (1 - down)
                + (cell(column, row + 1) * (1 - across) + cell(column + 1, row + 1) * across) * down;
    }

    private float cell(int column, int row) {
        return values[Math.min(row, height - 1) * width + Math.min(column, width - 1)];
    }
}

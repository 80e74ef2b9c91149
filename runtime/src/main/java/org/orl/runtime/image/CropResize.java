package org.orl.runtime.image;

import org.orl.dsl.artifact.Box;

/**
 * One resize of a part of a picture. Input rows are resized one after the other, when an output row first needs them, so
 * that all but the pictures themselves stays in the processor's first cache.
 */
final class CropResize {

    private final byte[] pixels;
    private final int stride;
    private final Box box;
    private final Coefficients columns;
    private final Coefficients rows;
    private final byte[] input;
    private final int[][] window;
    private int next;

    /** A part that lies within the picture, and what is made of its columns and rows. */
    CropResize(RgbImage image, Box box, Coefficients columns, Coefficients rows) {
        this.pixels = image.pixels();
        this.stride = image.width() * 3;
        this.box = box;
        this.columns = columns;
        this.rows = rows;
        this.input = new byte[(columns.end() - columns.begin() + columns.taps()) * 3];
        this.window = new int[rows.taps()][columns.first().length * 3];
        this.next = rows.begin();
    }

    /** The resized part. */
    RgbImage image() {
        int height = rows.first().length;
        int width = columns.first().length;
        int[] result = new int[Math.multiplyExact(width, height)];
        int[] row = new int[width * 3];
        Channels channels = new Channels(width);
        for (int y = 0; y < height; y++) {
            advance(Math.min(rows.first()[y] + rows.taps(), rows.end()));
            ResizeKernels.row(window, rows, y, row);
            channels.join(row, result, y * width);
        }
        return new RgbImage(width, height, result);
    }

    private void advance(int end) {
        for (; next < end; next++) {
            int from = (box.y() + next) * stride + (box.x() + columns.begin()) * 3;
            System.arraycopy(pixels, from, input, 0, (columns.end() - columns.begin()) * 3);
            ResizeKernels.columns(input, columns, window[next % window.length]);
        }
    }
}

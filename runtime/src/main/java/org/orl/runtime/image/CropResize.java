package org.orl.runtime.image;

import org.orl.dsl.artifact.Box;

/**
 * One resize of a part of a picture, in strips of rows.
 *
 * <p>Output pixels of a row take from varying places of it, which no vector loop can. So the columns of a strip are turned
 * into lines, and an output column is a sum of whole lines, as an output row is. Lines are made when they are first
 * needed and a few are kept, so that all but the pictures themselves stays in the processor's first caches.
 */
final class CropResize {

    /** Rows in a strip at most: long enough for vector loops, and few enough for a line of cache of each to stay. */
    private static final int MOST_ROWS = 128;

    private final byte[] pixels;
    private final int stride;
    private final int corner;
    private final Coefficients columns;
    private final Coefficients rows;
    private final int[][] turned;
    private final int[] column;
    private final WeightedLines columnSums;
    private final int[][] resized;
    private int made;

    /** A part that lies within the picture, and what is made of its columns and rows. */
    CropResize(RgbImage image, Box box, Coefficients columns, Coefficients rows) {
        this.pixels = image.pixels();
        this.stride = image.width() * 3;
        this.corner = box.y() * stride + box.x() * 3;
        this.columns = columns;
        this.rows = rows;
        int all = rows.end() - rows.begin();
        int strips = (all + MOST_ROWS - 1) / MOST_ROWS;
        int length = (all + strips - 1) / strips;
        this.column = new int[length];
        this.turned = new int[columns.taps()][length];
        this.columnSums = new WeightedLines(turned, columns, length);
        this.resized = new int[length + rows.taps()][columns.first().length];
        this.made = rows.begin();
    }

    /** Writes the resized part as packed pixels. */
    void write(int[] result) {
        int height = rows.first().length;
        int width = columns.first().length;
        int[] row = new int[width];
        WeightedLines sums = new WeightedLines(resized, rows, width);
        for (int y = 0; y < height; y++) {
            while (made < Math.min(rows.first()[y] + rows.taps(), rows.end())) {
                resizeColumns(Math.min(column.length, rows.end() - made));
            }
            sums.write(y, row);
            System.arraycopy(row, 0, result, y * width, width);
        }
    }

    /** Resizes along the next rows. */
    private void resizeColumns(int count) {
        int[][] targets = new int[count][];
        for (int y = 0; y < count; y++) {
            targets[y] = resized[(made + y) % resized.length];
        }
        int next = columns.begin();
        int from = corner + made * stride;
        for (int x = 0; x < columns.first().length; x++) {
            int end = Math.min(columns.first()[x] + columns.taps(), columns.end());
            for (; next < end; next++) {
                turn(pixels, from + 3 * next, stride, turned[next % turned.length], count);
            }
            columnSums.write(x, column);
            for (int y = 0; y < count; y++) {
                targets[y][x] = column[y];
            }
        }
        made += count;
    }

    private static void turn(byte[] pixels, int from, int stride, int[] line, int count) {
        for (int y = 0, i = from; y < count; y++, i += stride) {
            line[y] = (pixels[i] & 255) | (pixels[i + 1] & 255) << 8 | (pixels[i + 2] & 255) << 16;
        }
    }
}

package org.orl.runtime.scenes;

import java.util.Arrays;
import org.orl.dsl.artifact.Box;

/**
 * The pixels of a picture at which an object is seen, in COCO's uncompressed run-length form.
 *
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param counts lengths of the runs down one column after the other: outside the object, inside, outside, and so on;
 *     the first is 0 if the first pixel is inside; their sum is {@code width * height}; not copied
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // runs of a bitmap; nobody compares two by equals
public record Mask(int width, int height, int[] counts) {

    /** The pixels of a map of numbers, row by row, that have one of them. */
    static Mask of(int width, int height, byte[] map, int number) {
        int[] counts = new int[width * height + 1];
        int runs = 0;
        boolean inside = false;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (inside != (map[y * width + x] == number)) {
                    inside = !inside;
                    runs++;
                }
                counts[runs]++;
            }
        }
        return new Mask(width, height, Arrays.copyOf(counts, runs + 1));
    }

    /** How many pixels are inside. */
    public int area() {
        int area = 0;
        for (int run = 1; run < counts.length; run += 2) {
            area += counts[run];
        }
        return area;
    }

    /**
     * The pixels that are inside.
     *
     * @return {@code [row * width + column]}
     */
    public boolean[] pixels() {
        boolean[] pixels = new boolean[width * height];
        int at = 0;
        for (int run = 0; run < counts.length; run++) {
            for (int end = at + counts[run]; at < end; at++) {
                pixels[at % height * width + at / height] = run % 2 == 1;
            }
        }
        return pixels;
    }

    /**
     * The smallest box that holds all pixels inside.
     *
     * @return of width and height 0 if there is none
     */
    public Box box() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        int at = counts[0];
        for (int run = 1; run < counts.length; at += counts[run], run++) {
            if (run % 2 == 0) {
                continue;
            }
            int last = at + counts[run] - 1;
            boolean oneColumn = at / height == last / height;
            left = Math.min(left, at / height);
            right = Math.max(right, last / height);
            top = Math.min(top, oneColumn ? at % height : 0);
            bottom = Math.max(bottom, oneColumn ? last % height : height - 1);
        }
        return right < 0 ? new Box(0, 0, 0, 0) : new Box(left, top, right - left + 1, bottom - top + 1);
    }
}

package org.orl.runtime.region;

import java.util.Arrays;
import org.orl.dsl.artifact.Box;

/**
 * A picture cut into connected segments: how large each is, where it lies, which ones touch.
 *
 * @param sizes pixels of each segment
 * @param boxes smallest box around each segment
 * @param touching pairs of segments {@code (i << 32) + j}, i less than j, each once, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Segmentation(int[] sizes, Box[] boxes, long[] touching) {

    /**
     * Measures the segments.
     *
     * <p>Two segments touch where a pixel's left, upper or upper left neighbour is in the other one; as in OpenCV, the
     * first row and the first column are not looked at.
     *
     * @param labels the segment of each pixel, row by row, numbered from 0
     * @param width pixels in a row
     */
    static Segmentation of(int[] labels, int width) {
        int count = Arrays.stream(labels).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        int[][] extents = new int[count][]; // x0, y0, x1, y1, both ends inclusive
        long[] pairs = new long[1024];
        int used = 0;
        for (int p = 0; p < labels.length; p++) {
            int x = p % width;
            int y = p / width;
            int label = labels[p];
            sizes[label]++;
            extend(extents, label, x, y);
            if (x > 0 && y > 0) {
                pairs = used + 3 > pairs.length ? Arrays.copyOf(pairs, 2 * pairs.length) : pairs;
                used = add(pairs, used, label, labels[p - 1]);
                used = add(pairs, used, label, labels[p - width]);
                used = add(pairs, used, label, labels[p - width - 1]);
            }
        }
        return new Segmentation(
                sizes,
                Arrays.stream(extents).map(Segmentation::box).toArray(Box[]::new),
                Arrays.stream(pairs, 0, used).sorted().distinct().toArray());
    }

    private static void extend(int[][] extents, int label, int x, int y) {
        int[] e = extents[label];
        if (e == null) {
            extents[label] = new int[] {x, y, x, y};
        } else {
            e[0] = Math.min(e[0], x);
            e[2] = Math.max(e[2], x);
            e[3] = y; // rows come in order
        }
    }

    private static Box box(int[] e) {
        return new Box(e[0], e[1], e[2] - e[0] + 1, e[3] - e[1] + 1);
    }

    private static int add(long[] pairs, int used, int i, int j) {
        if (i == j) {
            return used;
        }
        pairs[used] = ((long) Math.min(i, j) << 32) + Math.max(i, j);
        return used + 1;
    }
}

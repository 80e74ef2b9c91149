package org.orl.runtime.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which pixels a polygon covers, by COCO's rule, pixel for pixel.
 *
 * <p>Corners are rounded to a grid five times as fine as the pixels, and edges are drawn on it. Wherever an edge crosses
 * the middle of a pixel column, the state (outside, inside) changes from that row of the column on.
 */
final class PolygonRuns {

    private static final int FINE = 5;

    private final int height;
    private final int width;
    private final IntStream.Builder changes = IntStream.builder();
    private int lastX;
    private int lastY;
    private boolean begun;

    private PolygonRuns(int height, int width) {
        this.height = height;
        this.width = width;
    }

    /** The lengths of runs outside and inside in turn, column after column. */
    static int[] of(double[] polygon, int height, int width) {
        PolygonRuns runs = new PolygonRuns(height, width);
        int corners = polygon.length / 2;
        for (int i = 0; i < corners; i++) {
            int next = (i + 1) % corners;
            runs.edge(
                    fine(polygon[2 * i]),
                    fine(polygon[2 * i + 1]),
                    fine(polygon[2 * next]),
                    fine(polygon[2 * next + 1]));
        }
        return runs.lengths();
    }

    private static int fine(double coordinate) {
        return (int) (FINE * coordinate + 0.5);
    }

    /** Walks along an edge, one fine cell at a time in its longer direction. */
    private void edge(int fromX, int fromY, int toX, int toY) {
        int dx = Math.abs(toX - fromX);
        int dy = Math.abs(toY - fromY);
        boolean flat = dx >= dy;
        int steps = Math.max(dx, dy);
        // The line is always computed from its lower end, so that both directions give the same cells.
        boolean backwards = flat ? fromX > toX : fromY > toY;
        int startX = backwards ? toX : fromX;
        int startY = backwards ? toY : fromY;
        int rise = flat ? (backwards ? fromY - toY : toY - fromY) : (backwards ? fromX - toX : toX - fromX);
        double slope = steps == 0 ? 0 : (double) rise / steps;
        for (int i = 0; i <= steps; i++) {
            int t = backwards ? steps - i : i;
            if (flat) {
                visit(startX + t, (int) (startY + slope * t + 0.5));
            } else {
                visit((int) (startX + slope * t + 0.5), startY + t);
            }
        }
    }

    private void visit(int x, int y) {
        if (begun && x != lastX) {
            cross(x < lastX ? x : x - 1, Math.min(y, lastY));
        }
        begun = true;
        lastX = x;
        lastY = y;
    }

    /** Between two fine columns; only where that is the middle of a pixel column does the state change. */
    private void cross(int fineX, int fineY) {
        double x = (fineX + 0.5) / FINE - 0.5;
        if (Math.floor(x) != x || x < 0 || x > width - 1) {
            return;
        }
        double y = Math.ceil(Math.min(Math.max((fineY + 0.5) / FINE - 0.5, 0), height));
        changes.add(((int) x) * height + (int) y);
    }

    /** Changes at the same pixel cancel out in pairs. */
    private int[] lengths() {
        int[] places = changes.build().sorted().toArray();
        int[] kept = new int[places.length + 1];
        int count = 0;
        for (int place : places) {
            if (count > 0 && kept[count - 1] == place) {
                count--;
            } else {
                kept[count++] = place;
            }
        }
        int end = height * width;
        int[] lengths = new int[count + 1];
        int before = 0;
        for (int i = 0; i < count; i++) {
            lengths[i] = kept[i] - before;
            before = kept[i];
        }
        lengths[count] = end - before;
        return Arrays.copyOf(lengths, count + 1);
    }
}

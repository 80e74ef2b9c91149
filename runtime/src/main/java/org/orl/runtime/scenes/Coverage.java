package org.orl.runtime.scenes;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Which object is seen at each point of a regular grid over the picture; each is tested within its box alone. */
final class Coverage {

    /** No object; what is behind them is seen. */
    static final byte NONE = -1;

    private final Layout layout;
    private final int perPixel;
    private final int columns;
    private final int rows;
    private final byte[] levels;

    /** Paints the objects of a layout from far to near, at {@code perPixel * perPixel} points a pixel. */
    Coverage(Layout layout, int perPixel) {
        this.layout = layout;
        this.perPixel = perPixel;
        columns = layout.width() * perPixel;
        rows = layout.height() * perPixel;
        levels = new byte[columns * rows];
        Arrays.fill(levels, NONE);
        List<Solid> solids = layout.solids();
        for (byte i = 0; i < solids.size(); i++) {
            byte level = i;
            points(solids.get(i), 0, 0, point -> levels[point] = level);
        }
    }

    /** The index of the nearest object at each point, row by row, or {@link #NONE}; not copied. */
    byte[] levels() {
        return levels;
    }

    /** At which points the light is behind an object that is nearer than what is seen. */
    boolean[] shadows(double reach) {
        boolean[] shadows = new boolean[levels.length];
        List<Solid> solids = layout.solids();
        for (int i = 0; i < solids.size(); i++) {
            int level = i;
            double far = reach * solids.get(i).pose().radius();
            points(solids.get(i), far * layout.lightX(), far * layout.lightY(), point -> {
                if (levels[point] < level) {
                    shadows[point] = true;
                }
            });
        }
        return shadows;
    }

    /** Visits the points that belong to an object once they are shifted. */
    private void points(Solid solid, double shiftX, double shiftY, IntConsumer visit) {
        Pose pose = solid.pose();
        int left = first(pose.centreX() - shiftX - pose.halfWidth());
        int right = last(pose.centreX() - shiftX + pose.halfWidth(), columns);
        int top = first(pose.centreY() - shiftY - pose.halfHeight());
        int bottom = last(pose.centreY() - shiftY + pose.halfHeight(), rows);
        for (int row = top; row <= bottom; row++) {
            double y = (row + 0.5) / perPixel + shiftY;
            for (int column = left; column <= right; column++) {
                if (solid.contains((column + 0.5) / perPixel + shiftX, y)) {
                    visit.accept(row * columns + column);
                }
            }
        }
    }

    private int first(double position) {
        return Math.max(0, (int) Math.floor(position * perPixel) - 1);
    }

    private int last(double position, int end) {
        return Math.min(end - 1, (int) Math.ceil(position * perPixel));
    }
}

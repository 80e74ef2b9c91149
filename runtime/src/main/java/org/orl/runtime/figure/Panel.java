package org.orl.runtime.figure;

import java.util.List;
import org.orl.dsl.artifact.Box;
import org.orl.runtime.image.RgbImage;

/**
 * A photo with regions that are marked on it.
 *
 * @param photo the photo
 * @param name what stands below it
 * @param marks regions of it
 */
record Panel(RgbImage photo, String name, List<Mark> marks) {

    /**
     * A marked region.
     *
     * @param box the region
     * @param pair whose colour and number it has
     * @param earlier marks of the same region before it
     */
    record Mark(Box box, int pair, int earlier) {}

    /** How much smaller it is drawn. */
    private double scale(int side) {
        return (double) side / Math.max(photo.width(), photo.height());
    }

    int width(int side) {
        return Math.max(1, (int) Math.round(photo.width() * scale(side)));
    }

    int height(int side) {
        return Math.max(1, (int) Math.round(photo.height() * scale(side)));
    }

    /** Where a part of the photo is drawn, from the photo's corner. */
    Box drawn(Box part, int side) {
        int left = (int) Math.round(part.x() * scale(side));
        int top = (int) Math.round(part.y() * scale(side));
        int right = (int) Math.round((part.x() + part.width()) * scale(side));
        int bottom = (int) Math.round((part.y() + part.height()) * scale(side));
        return new Box(left, top, right - left, bottom - top);
    }
}

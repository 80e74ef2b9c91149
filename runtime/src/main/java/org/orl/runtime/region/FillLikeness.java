package org.orl.runtime.region;

import org.orl.dsl.artifact.Box;

/** How well two regions fill the box around both: one less the share of the picture that is box but not region. */
final class FillLikeness implements Likeness {

    private final Box[] boxes;
    private final int[] sizes; // not ours
    private final int pixels;

    /**
     * Begins with segments.
     *
     * @param boxes around each; copied
     * @param sizes pixels of each region, which the caller keeps up to date after a merge
     * @param pixels of the picture
     */
    FillLikeness(Box[] boxes, int[] sizes, int pixels) {
        this.boxes = boxes.clone();
        this.sizes = sizes;
        this.pixels = pixels;
    }

    @Override
    public float of(int a, int b) {
        Box one = boxes[a];
        Box other = boxes[b];
        int width = Math.max(one.x() + one.width(), other.x() + other.width()) - Math.min(one.x(), other.x());
        int height = Math.max(one.y() + one.height(), other.y() + other.height()) - Math.min(one.y(), other.y());
        return Math.max(Math.min(1 - (float) (width * height - sizes[a] - sizes[b]) / (float) pixels, 1), 0);
    }

    @Override
    public void merge(int a, int b) {
        Box one = boxes[a];
        Box other = boxes[b];
        int x = Math.min(one.x(), other.x());
        int y = Math.min(one.y(), other.y());
        int right = Math.max(one.x() + one.width(), other.x() + other.width());
        int bottom = Math.max(one.y() + one.height(), other.y() + other.height());
        boxes[a] = new Box(x, y, right - x, bottom - y);
        boxes[b] = boxes[a];
    }
}

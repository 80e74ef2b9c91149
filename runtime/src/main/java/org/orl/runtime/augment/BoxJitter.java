package org.orl.runtime.augment;

import org.orl.dsl.artifact.Box;
import org.orl.runtime.random.Draws;

/**
 * Draws a box near another: the second look at a region in ORL's intra-region term ({@code aug_bbox} in the official
 * code).
 *
 * <p>Up to 200 tries: area = U(0.5, 2) times the box's, aspect ratio = exp(U(ln 0.5, ln 2)) whatever the box's is, the
 * centre moved by U(-0.5, 0.5) of width and of height. A try counts if it lies within the picture and its
 * intersection over union with the box is above 0.5.
 *
 * @since 0.1
 */
public final class BoxJitter {

    private static final int TRIES = 200;
    private static final double MIN_AREA = 0.5;
    private static final double MAX_AREA = 2;
    private static final double MIN_RATIO = 0.5;
    private static final double MAX_RATIO = 2;
    private static final double SHIFT = 0.5;
    private static final double MIN_IOU = 0.5;

    private BoxJitter() {}

    /**
     * Draws a box.
     *
     * @param box the region
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     * @param draws the source of randomness
     * @return a box within the picture; the given one if no try counts
     */
    public static Box near(Box box, int width, int height, Draws draws) {
        double area = (double) box.width() * box.height();
        for (int i = 0; i < TRIES; i++) {
            double target = area * draws.uniform(MIN_AREA, MAX_AREA);
            double ratio = Math.exp(draws.uniform(Math.log(MIN_RATIO), Math.log(MAX_RATIO)));
            int w = (int) Math.rint(Math.sqrt(target * ratio));
            int h = (int) Math.rint(Math.sqrt(target / ratio));
            double centreX = box.x() + box.width() / 2.0 + draws.uniform(-SHIFT, SHIFT) * box.width();
            double centreY = box.y() + box.height() / 2.0 + draws.uniform(-SHIFT, SHIFT) * box.height();
            int x = (int) Math.rint(centreX - w / 2.0);
            int y = (int) Math.rint(centreY - h / 2.0);
            Box near = new Box(x, y, w, h);
            if (x >= 0 && y >= 0 && x + w <= width && y + h <= height && near.iou(box) > MIN_IOU) {
                return near;
            }
        }
        return box;
    }
}

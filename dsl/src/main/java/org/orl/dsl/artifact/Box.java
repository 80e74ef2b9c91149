package org.orl.dsl.artifact;

/**
 * A rectangle of whole pixels in an image.
 *
 * @param x column of the leftmost pixel, from 0
 * @param y row of the topmost pixel, from 0
 * @param width in pixels
 * @param height in pixels
 * @since 0.1
 */
public record Box(int x, int y, int width, int height) {

    /**
     * Intersection over union with another box, with continuous coordinates (a box covers {@code [x, x + width)}).
     *
     * @param other the other box
     * @return a value in [0, 1]; 0 if both are empty
     */
    public double iou(Box other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        double intersection = Math.max(w, 0) * Math.max(h, 0);
        double union = (double) width * height + (double) other.width * other.height - intersection;
        return union > 0 ? intersection / union : 0;
    }
}

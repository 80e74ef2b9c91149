package org.orl.runtime.metric;

/**
 * An object of an image, marked by people or found by a detector.
 *
 * @param image id of the image
 * @param category id of the category
 * @param box x, y, width, height in pixels; not read by an evaluation of masks
 * @param mask its pixels; not read by an evaluation of boxes, where it may be null
 * @param area in pixels, which says whether the object is small, medium or large: the annotation's for a marked object;
 *     of the box or of the mask for a found one
 * @param crowd whether it is a marked group that is not told apart; whoever finds a part of it is neither right nor wrong
 * @param score of a found object, higher means surer; 0 for a marked one
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
public record CocoObject(
        long image, long category, double[] box, RunLengthMask mask, double area, boolean crowd, double score) {

    /** How two objects of one image overlap. */
    @FunctionalInterface
    interface Overlap {

        /** Intersection over union; over the found object's own area where the marked one is a crowd. */
        double of(CocoObject found, CocoObject marked);
    }

    static double boxOverlap(CocoObject found, CocoObject marked) {
        double[] a = found.box;
        double[] b = marked.box;
        double width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
        double height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double common = width * height;
        double own = a[2] * a[3];
        return common / (marked.crowd ? own : own + b[2] * b[3] - common);
    }

    static double maskOverlap(CocoObject found, CocoObject marked) {
        double common = found.mask.intersection(marked.mask);
        if (common == 0) {
            return 0;
        }
        double own = found.mask.area();
        return common / (marked.crowd ? own : own + marked.mask.area() - common);
    }
}

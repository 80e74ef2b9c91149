package org.orl.runtime.metric;

import java.util.Map;

/**
 * COCO's twelve figures of a detector, each in [0, 1], or -1 where no object is marked that it could find.
 *
 * @param ap mean over categories and overlaps 0.50, 0.55 ... 0.95 of the average precision
 * @param ap50 the same at overlap 0.5
 * @param ap75 the same at overlap 0.75
 * @param apSmall as ap, for objects below 32 x 32 pixels
 * @param apMedium as ap, for objects between 32 x 32 and 96 x 96 pixels
 * @param apLarge as ap, for larger objects
 * @param ar1 mean over categories and overlaps of the greatest recall, with one detection an image
 * @param ar10 the same with ten
 * @param ar100 the same with a hundred
 * @param arSmall as ar100, for objects below 32 x 32 pixels
 * @param arMedium as ar100, for objects between 32 x 32 and 96 x 96 pixels
 * @param arLarge as ar100, for larger objects
 * @param categories ap by category id
 * @since 0.1
 */
public record CocoFigures(
        double ap,
        double ap50,
        double ap75,
        double apSmall,
        double apMedium,
        double apLarge,
        double ar1,
        double ar10,
        double ar100,
        double arSmall,
        double arMedium,
        double arLarge,
        Map<Long, Double> categories) {}

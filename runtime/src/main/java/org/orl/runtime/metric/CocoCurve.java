package org.orl.runtime.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Precision at 101 recalls, and the greatest recall, over all images of a category.
 *
 * @param precisions at recall 0, 0.01 ... 1: the greatest that is reached there or at a higher recall, 0 where none is
 * @param recall the greatest
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record CocoCurve(double[] precisions, double recall) {

    private static final int RECALLS = 101;

    /** The smallest step of a double at 1, which keeps 0 / 0 from being no number. */
    private static final double STEP = Math.ulp(1.0);

    /** One found object: in which image, and which of that image. */
    private record Place(CocoMatching image, int found) {
        double score() {
            return image.score(found);
        }
    }

    /**
     * The curve at one overlap.
     *
     * @param images matchings in the order of the images
     * @param threshold number of the overlap
     * @param most found objects an image
     * @param counted marked objects to find, at least 1
     */
    static CocoCurve of(List<CocoMatching> images, int threshold, int most, int counted) {
        List<Place> places = new ArrayList<>();
        for (CocoMatching image : images) {
            for (int d = 0; d < image.found(most); d++) {
                places.add(new Place(image, d));
            }
        }
        places.sort(Comparator.comparingDouble(place -> -place.score()));
        double[] recalls = new double[places.size()];
        double[] precisions = new double[places.size()];
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < recalls.length; i++) {
            Place place = places.get(i);
            if (!place.image().ignored(threshold, place.found())) {
                if (place.image().right(threshold, place.found())) {
                    right++;
                } else {
                    wrong++;
                }
            }
            recalls[i] = right / counted;
            precisions[i] = right / (right + wrong + STEP);
        }
        for (int i = precisions.length - 1; i > 0; i--) {
            precisions[i - 1] = Math.max(precisions[i - 1], precisions[i]);
        }
        return new CocoCurve(sampled(recalls, precisions), recalls.length == 0 ? 0 : recalls[recalls.length - 1]);
    }

    private static double[] sampled(double[] recalls, double[] precisions) {
        double[] sampled = new double[RECALLS];
        int at = 0;
        for (int r = 0; r < RECALLS; r++) {
            double wanted = r == RECALLS - 1 ? 1 : r * 0.01;
            while (at < recalls.length && recalls[at] < wanted) {
                at++;
            }
            sampled[r] = at < recalls.length ? precisions[at] : 0;
        }
        return sampled;
    }

    double averagePrecision() {
        double sum = 0;
        for (double precision : precisions) {
            sum += precision;
        }
        return sum / RECALLS;
    }
}

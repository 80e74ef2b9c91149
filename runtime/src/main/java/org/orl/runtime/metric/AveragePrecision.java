package org.orl.runtime.metric;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How well scores rank positive examples above negative ones: the area under the curve of precision over recall.
 *
 * <p>Both functions take one score and one truth an example, and give a number in (0, 1].
 *
 * @since 0.1
 */
public final class AveragePrecision {

    private AveragePrecision() {}

    /**
     * The area under the precision envelope over all recall points, as PASCAL VOC measures since 2010.
     *
     * <p>At each recall the precision counts that is reached there or at any higher recall. Examples with equal scores
     * are ranked in the order in which they are given.
     *
     * @param scores a score an example; higher means more likely positive
     * @param positive whether the example is positive
     * @return the average precision
     * @throws IllegalArgumentException if no example is positive, a score is not a number, or the lengths differ
     */
    public static double interpolated(double[] scores, boolean[] positive) {
        Integer[] order = ranking(scores, positive);
        int positives = count(positive);
        int found = positives;
        double envelope = 0;
        double area = 0;
        for (int rank = order.length; rank > 0; rank--) {
            envelope = Math.max(envelope, (double) found / rank);
            if (positive[order[rank - 1]]) {
                area += envelope;
                found--;
            }
        }
        return area / positives;
    }

    /**
     * The sum of precision times gain in recall over all thresholds, without interpolation, as scikit-learn's
     * {@code average_precision_score} measures.
     *
     * <p>Examples with equal scores pass a threshold together, so their order does not matter.
     *
     * @param scores a score an example; higher means more likely positive
     * @param positive whether the example is positive
     * @return the average precision
     * @throws IllegalArgumentException if no example is positive, a score is not a number, or the lengths differ
     */
    public static double stepwise(double[] scores, boolean[] positive) {
        Integer[] order = ranking(scores, positive);
        int positives = count(positive);
        int found = 0;
        int before = 0;
        double area = 0;
        for (int rank = 1; rank <= order.length; rank++) {
            if (positive[order[rank - 1]]) {
                found++;
            }
            if (rank == order.length || scores[order[rank]] != scores[order[rank - 1]]) {
                area += (double) found / rank * (found - before);
                before = found;
            }
        }
        return area / positives;
    }

    /** Example numbers by falling score; equal scores keep their order. */
    private static Integer[] ranking(double[] scores, boolean[] positive) {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException(scores.length + " scores, but " + positive.length + " truths");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("A score is not a number");
        }
        if (count(positive) == 0) {
            throw new IllegalArgumentException("Without a positive example there is no average precision");
        }
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        // Adding 0.0 makes -0.0 equal to 0.0, as it is for the operator ==.
        Arrays.sort(order, Comparator.comparingDouble(i -> -(scores[i] + 0.0) + 0.0));
        return order;
    }

    private static int count(boolean[] positive) {
        int count = 0;
        for (boolean one : positive) {
            count += one ? 1 : 0;
        }
        return count;
    }
}

package org.orl.runtime.metric;

/**
 * How often the right class is among the classes with the highest scores.
 *
 * @since 0.1
 */
public final class TopAccuracy {

    private TopAccuracy() {}

    /**
     * The share of examples whose class is among the first few.
     *
     * @param scores one row an example, one column a class
     * @param labels the right class of each example
     * @param k how many classes count
     * @return a number in [0, 1]
     * @throws IllegalArgumentException if there is no example, or not one label for each
     */
    public static double of(float[][] scores, int[] labels, int k) {
        if (scores.length != labels.length || scores.length == 0) {
            throw new IllegalArgumentException(scores.length + " rows of scores, but " + labels.length + " labels");
        }
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += rank(scores[i], labels[i]) < k ? 1 : 0;
        }
        return (double) right / scores.length;
    }

    /**
     * How many classes stand before the right one; of equal scores the first class stands first.
     *
     * @param scores of one example
     * @param label the right class
     * @return from 0; a score that is not a number stands last
     */
    public static int rank(float[] scores, int label) {
        float own = scores[label];
        int before = 0;
        for (int c = 0; c < scores.length; c++) {
            boolean first = scores[c] > own || (c < label && scores[c] == own);
            before += first || (Float.isNaN(own) && c != label) ? 1 : 0;
        }
        return before;
    }
}

package org.orl.runtime.evaluate;

/**
 * A hyperplane.
 *
 * @param weights a weight a feature
 * @param intercept the score of the zero vector
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record LinearClassifier(double[] weights, double intercept) {

    /** The signed score of a row; above 0 means positive. */
    double score(UnitRows rows, int row) {
        return rows.dot(row, weights) + intercept;
    }

    /** The scores of some rows, in their order. */
    double[] scores(UnitRows rows, int[] which) {
        double[] scores = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            scores[i] = score(rows, which[i]);
        }
        return scores;
    }
}

package org.orl.runtime.evaluate;

/**
 * A hyperplane.
 *
 * @param weights a weight a feature
 * @param intercept the score of the zero vector
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record LinearClassifier(double[] weights, double intercept) {

    /** The sum of some rows, each with its coefficient; the intercept is the sum of the coefficients. */
    static LinearClassifier sum(UnitRows rows, int[] which, double[] coefficients) {
        double[] weights = new double[rows.width()];
        double intercept = 0;
        for (int i = 0; i < which.length; i++) {
            if (coefficients[i] != 0) {
                intercept += coefficients[i];
                rows.addTo(weights, which[i], coefficients[i]);
            }
        }
        return new LinearClassifier(weights, intercept);
    }

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

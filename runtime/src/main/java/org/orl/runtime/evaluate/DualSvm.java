package org.orl.runtime.evaluate;

/**
 * Fits an L2-regularised squared-hinge SVM on few rows, in the dual, from their scalar products alone.
 *
 * <p>minimise over alpha >= 0: 1/2 sum_ij alpha_i alpha_j y_i y_j K_ij + sum_i alpha_i^2 / (4 C_i) - sum_i alpha_i, where
 * C_i is the cost times the weight of the row's side; the minimum that liblinear approaches by random passes. Here the
 * coordinate with the greatest gain is changed next, so nothing is drawn. A step costs one row of products, whatever the
 * number of features; a fit begins where that with another cost ended.
 */
final class DualSvm {

    private final double[][] products;
    private final int positives;
    private final double positiveWeight;
    private final double tolerance;
    private final long mostSteps;
    private final double[] alphas;
    private final double[] scores;

    /**
     * A solver whose alphas are 0.
     *
     * @param products between the rows, intercept included
     * @param positives how many rows, from the first, are positive; the others are negative
     * @param positiveWeight weight of a positive row against a negative one
     * @param tolerance greatest violation of the optimality conditions that is left
     * @param mostPasses steps are limited to this many a row
     */
    DualSvm(double[][] products, int positives, double positiveWeight, double tolerance, int mostPasses) {
        this.products = products;
        this.positives = positives;
        this.positiveWeight = positiveWeight;
        this.tolerance = tolerance;
        this.mostSteps = (long) mostPasses * products.length;
        this.alphas = new double[products.length];
        this.scores = new double[products.length];
    }

    /**
     * Fits with a cost.
     *
     * @return y_i alpha_i: with what the rows are summed up to give the weights, and summed up alone the intercept
     */
    double[] fit(double cost) {
        int n = alphas.length;
        double[] diagonal = new double[n];
        double[] inverse = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = 0.5 / (cost * (i < positives ? positiveWeight : 1));
            inverse[i] = 1 / (products[i][i] + diagonal[i]);
        }
        for (long step = 0; step < mostSteps; step++) {
            int best = 0;
            double gain = 0;
            double violation = 0;
            for (int i = 0; i < n; i++) {
                double gradient = side(i) * scores[i] - 1 + diagonal[i] * alphas[i];
                if (alphas[i] > 0 || gradient < 0) {
                    violation = Math.max(violation, Math.abs(gradient));
                    if (gradient * gradient * inverse[i] > gain) {
                        gain = gradient * gradient * inverse[i];
                        best = i;
                    }
                }
            }
            if (violation <= tolerance) {
                break;
            }
            double gradient = side(best) * scores[best] - 1 + diagonal[best] * alphas[best];
            change(best, Math.max(alphas[best] - gradient * inverse[best], 0));
        }
        double[] coefficients = new double[n];
        for (int i = 0; i < n; i++) {
            coefficients[i] = side(i) * alphas[i];
        }
        return coefficients;
    }

    private void change(int i, double alpha) {
        double change = side(i) * (alpha - alphas[i]);
        alphas[i] = alpha;
        double[] row = products[i];
        for (int j = 0; j < row.length; j++) {
            scores[j] += change * row[j];
        }
    }

    private double side(int i) {
        return i < positives ? 1 : -1;
    }
}

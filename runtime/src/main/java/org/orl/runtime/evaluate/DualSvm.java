package org.orl.runtime.evaluate;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Fits L2-regularised squared-hinge SVMs in the dual, from the scalar products of rows alone.
 *
 * <p>minimise over alpha >= 0: 1/2 sum_ij alpha_i alpha_j y_i y_j K_ij + sum_i alpha_i^2 / (4 C_i) - sum_i alpha_i, where
 * C_i is the cost times the weight of the row's side; the minimum that liblinear approaches by random passes. Here the
 * coordinate with the greatest gain is changed next, so nothing is drawn. A step costs one row of products, whatever the
 * number of features; a fit begins where that with another cost ended, which is cheapest from low costs to high ones.
 *
 * <p>The inner loops have no branches, so that they become vector code: what a row on no side, or one whose alpha cannot
 * fall, gains is 0 by arithmetic.
 */
final class DualSvm {

    /**
     * A last pass over all rows leaves liblinear well below its tolerance, a last step would leave us right at it; near
     * ties in a ranking tell the difference.
     */
    private static final double FINER = 100;

    private final double[][] products;
    private final double[] sides;
    private final double positiveWeight;
    private final double tolerance;
    private final long mostSteps;
    private final double[] alphas;
    private final double[] scores;

    /** The linear part of the gradients: alpha_i / (2 C_i) - 1. */
    private final double[] offsets;

    /** What a gradient counts for at most: 0 for a row whose alpha is 0, which can only rise. */
    private final double[] caps;

    /** The second derivative's inverse; 0 for a row on no side. */
    private final double[] inverses;

    private final double[] gains;

    /**
     * A solver whose alphas are 0.
     *
     * @param products between the rows, intercept included
     * @param sides 1 for a positive row, -1 for a negative one, 0 for one that is not fitted on
     * @param positiveWeight weight of a positive row against a negative one
     * @param tolerance liblinear's, for the greatest violation of the optimality conditions that is left
     * @param mostPasses steps are limited to this many a row
     */
    DualSvm(double[][] products, double[] sides, double positiveWeight, double tolerance, int mostPasses) {
        int n = sides.length;
        this.products = products;
        this.sides = sides;
        this.positiveWeight = positiveWeight;
        this.tolerance = tolerance / FINER;
        this.mostSteps = (long) mostPasses * n;
        this.alphas = new double[n];
        this.scores = new double[n];
        this.offsets = new double[n];
        this.caps = new double[n];
        this.inverses = new double[n];
        this.gains = new double[n];
    }

    /** Fits with a cost. */
    void fit(double cost) {
        for (int i = 0; i < sides.length; i++) {
            inverses[i] = sides[i] == 0 ? 0 : 1 / (products[i][i] + diagonal(i, cost));
            set(i, alphas[i], cost);
        }
        double enough = tolerance
                * tolerance
                * DoubleStream.of(inverses).max().orElse(0); // with less gain, no violation need be above the tolerance
        weigh();
        for (long step = 0; step < mostSteps; step++) {
            int best = best();
            if (gains[best] <= enough && violation() <= tolerance) {
                break;
            }
            double gradient = sides[best] * scores[best] + offsets[best];
            double before = alphas[best];
            set(best, Math.max(before - gradient * inverses[best], 0), cost);
            add(products[best], sides[best] * (alphas[best] - before));
            weigh();
        }
    }

    /** The scores of all rows, those that were not fitted on included. */
    double[] scores() {
        return scores.clone();
    }

    /** y_i alpha_i: with what the rows are summed up to give the weights, and summed up alone the intercept. */
    double[] coefficients() {
        double[] coefficients = new double[sides.length];
        Arrays.setAll(coefficients, i -> sides[i] * alphas[i]);
        return coefficients;
    }

    private double diagonal(int i, double cost) {
        return 0.5 / (cost * (sides[i] > 0 ? positiveWeight : 1));
    }

    private void set(int i, double alpha, double cost) {
        alphas[i] = alpha;
        offsets[i] = diagonal(i, cost) * alpha - 1;
        caps[i] = alpha > 0 ? Double.MAX_VALUE : 0;
    }

    private void add(double[] row, double change) {
        for (int j = 0; j < scores.length; j++) {
            scores[j] += change * row[j];
        }
    }

    /** Twice what the objective falls by, if a row's alpha is set to its best. */
    private void weigh() {
        for (int j = 0; j < gains.length; j++) {
            double gradient = Math.min(sides[j] * scores[j] + offsets[j], caps[j]);
            gains[j] = gradient * gradient * inverses[j];
        }
    }

    private int best() {
        int best = 0;
        double gain = 0;
        for (int j = 0; j < gains.length; j++) {
            if (gains[j] > gain) {
                gain = gains[j];
                best = j;
            }
        }
        return best;
    }

    private double violation() {
        double violation = 0;
        for (int j = 0; j < gains.length; j++) {
            if (inverses[j] > 0) {
                violation = Math.max(violation, Math.abs(Math.min(sides[j] * scores[j] + offsets[j], caps[j])));
            }
        }
        return violation;
    }
}

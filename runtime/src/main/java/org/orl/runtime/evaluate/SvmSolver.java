package org.orl.runtime.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.random.Draws;

/**
 * Fits L2-regularised squared-hinge SVMs on subsets of one table of rows, by liblinear's dual coordinate descent.
 *
 * <p>The intercept is the weight of a constant feature 1 and is regularised like the others. All fits share one copy of
 * the rows; zeros are not stored. Safe for use by many threads.
 *
 * <p>liblinear stops coordinate descent after 300 passes and then goes on with Newton's method in the primal, at most
 * {@code maxIterations} steps; so a fit that the reference leaves unfinished is finished here.
 */
final class SvmSolver {

    private static final int POSITIVE = 1;
    private static final int NEGATIVE = -1;
    private static final long SEED = Draws.word("LinearSvm");

    private final LinearSvm.Spec spec;
    private final Feature[][] rows;
    private final int width;

    static {
        Linear.disableDebugOutput(); // it would write every solve's convergence to standard output
    }

    SvmSolver(UnitRows features, LinearSvm.Spec spec) {
        this.spec = spec;
        this.width = features.width();
        this.rows = new Feature[features.size()][];
        Feature constant = new FeatureNode(width + 1, 1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = nodes(features, i, constant);
        }
    }

    private Feature[] nodes(UnitRows features, int row, Feature constant) {
        Feature[] nodes = new Feature[width + 1];
        int used = 0;
        for (int column = 0; column < width; column++) {
            double value = features.value(row, column);
            if (value != 0) {
                nodes[used++] = new FeatureNode(column + 1, value);
            }
        }
        nodes[used++] = constant;
        return Arrays.copyOf(nodes, used);
    }

    /**
     * Fits one classifier.
     *
     * @param which the rows to fit on; both classes must be among them
     * @param positive for every row of the table, whether it is positive
     * @param cost weight of the hinge losses against the regulariser
     * @param path what the fit is for; the order in which coordinates are visited depends on it and on the cost alone
     * @return the classifier
     */
    LinearClassifier fit(int[] which, boolean[] positive, double cost, long... path) {
        Problem problem = new Problem();
        problem.l = which.length;
        problem.n = width + 1;
        problem.bias = 1;
        problem.x = new Feature[which.length][];
        problem.y = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            problem.x[i] = rows[which[i]];
            problem.y[i] = positive[which[i]] ? POSITIVE : NEGATIVE;
        }
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, spec.tolerance());
        parameter.setMaxIters(spec.maxIterations());
        parameter.setWeights(new double[] {spec.positiveWeight(), 1}, new int[] {POSITIVE, NEGATIVE});
        parameter.setRandom(new DrawsRandom(Draws.key(Draws.key(SEED, Double.doubleToLongBits(cost)), path)));
        return classifier(Linear.train(problem, parameter));
    }

    private LinearClassifier classifier(Model model) {
        double sign = model.getLabels()[0] == POSITIVE ? 1 : -1;
        double[] weights = Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
        return new LinearClassifier(Arrays.copyOf(weights, width), weights[width]);
    }
}

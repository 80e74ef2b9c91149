package org.orl.runtime.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Random;

/** Fits L2-regularised squared-hinge SVMs by liblinear's dual coordinate descent: what the reference uses. */
final class Liblinear {

    private static final int POSITIVE = 1;
    private static final int NEGATIVE = -1;
    private static final int MOST_PASSES = 20_000;

    private final Feature[][] rows;
    private final int width;
    private final double positiveWeight;

    static {
        Linear.disableDebugOutput();
    }

    Liblinear(UnitRows features, double positiveWeight) {
        this.width = features.width();
        this.rows = new Feature[features.size()][];
        this.positiveWeight = positiveWeight;
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

    LinearClassifier fit(int[] which, boolean[] positive, double cost, double tolerance) {
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
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, tolerance);
        parameter.setMaxIters(MOST_PASSES);
        parameter.setWeights(new double[] {positiveWeight, 1}, new int[] {POSITIVE, NEGATIVE});
        parameter.setRandom(new Random(0));
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

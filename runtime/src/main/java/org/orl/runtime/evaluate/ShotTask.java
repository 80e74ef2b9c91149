package org.orl.runtime.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.metric.AveragePrecision;

/**
 * One sample of one class, for all numbers of shots and all costs.
 *
 * @param spec the protocol
 * @param task the class
 * @param sample from 0
 * @param source draws the images
 */
record ShotTask(LowShotSvm.Spec spec, ClassTask task, int sample, Shots.Source source) {

    /** Average precision on the test images; one row a number of shots, one column a cost. */
    double[][] averagePrecisions(UnitRows train, UnitRows test) {
        List<Shots> draws = spec.shots().stream()
                .map(shots -> source.draw(task.column(), sample, shots))
                .toList();
        int[] all = draws.stream()
                .flatMapToInt(shots -> IntStream.of(shots.rows()))
                .distinct()
                .sorted()
                .toArray();
        double[][] products = Gram.of(train, all);
        double[][] results = new double[draws.size()][];
        for (int k = 0; k < results.length; k++) {
            Shots shots = draws.get(k);
            int[] places = IntStream.of(shots.rows())
                    .map(row -> Arrays.binarySearch(all, row))
                    .toArray();
            results[k] = rank(fit(train, shots, Gram.subset(products, places)), test);
        }
        return results;
    }

    private List<LinearClassifier> fit(UnitRows train, Shots shots, double[][] products) {
        int[] rows = shots.rows();
        double[] sides = new double[rows.length];
        Arrays.fill(sides, -1);
        Arrays.fill(sides, 0, shots.positives().length, 1);
        return new CostPath(spec.costs(), spec.positiveWeight(), spec.tolerance(), spec.maxIterations())
                .fit(products, sides, fitted -> LinearClassifier.sum(train, rows, fitted.coefficients()));
    }

    private double[] rank(List<LinearClassifier> classifiers, UnitRows test) {
        int costs = classifiers.size();
        double[][] weights = classifiers.stream().map(LinearClassifier::weights).toArray(double[][]::new);
        double[][] scores = new double[costs][task.tested().length];
        double[] sums = new double[costs];
        for (int i = 0; i < task.tested().length; i++) {
            for (int first = 0; first < costs; first += 4) {
                test.dots(task.tested()[i], weights, first, sums);
            }
            for (int c = 0; c < costs; c++) {
                scores[c][i] = sums[c] + classifiers.get(c).intercept();
            }
        }
        List<Double> found = new ArrayList<>();
        for (double[] each : scores) {
            found.add(AveragePrecision.interpolated(each, task.truth()));
        }
        return found.stream().mapToDouble(ap -> ap).toArray();
    }
}

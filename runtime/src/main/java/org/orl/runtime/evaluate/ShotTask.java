package org.orl.runtime.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
            int[] rows = shots.rows();
            int[] places =
                    IntStream.of(rows).map(row -> Arrays.binarySearch(all, row)).toArray();
            results[k] = rank(fit(train, rows, shots.positives().length, Gram.subset(products, places)), test);
        }
        return results;
    }

    /** Classifiers in the order of the costs; fitted from the lowest cost to the highest, which is the cheapest. */
    private List<LinearClassifier> fit(UnitRows train, int[] rows, int positives, double[][] products) {
        DualSvm solver =
                new DualSvm(products, positives, spec.positiveWeight(), spec.tolerance(), spec.maxIterations());
        List<Integer> ascending = IntStream.range(0, spec.costs().size())
                .boxed()
                .sorted(Comparator.comparing(spec.costs()::get))
                .toList();
        LinearClassifier[] classifiers = new LinearClassifier[ascending.size()];
        for (int at : ascending) {
            classifiers[at] =
                    LinearClassifier.sum(train, rows, solver.fit(spec.costs().get(at)));
        }
        return List.of(classifiers);
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

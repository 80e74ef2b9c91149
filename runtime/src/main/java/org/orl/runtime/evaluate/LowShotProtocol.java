package org.orl.runtime.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Monitor;

/**
 * The low-shot linear-SVM protocol on features, as {@link LowShotSvm} says.
 *
 * <p>Classes and samples are worked on side by side. Each computes the scalar products of its rows once, fits every cost
 * on them from the lowest to the highest, and ranks the test images for all costs while it reads them once. The result
 * depends on features, labels and draws alone, whatever the number of threads.
 *
 * @since 0.1
 */
public final class LowShotProtocol {

    private final LowShotSvm.Spec spec;
    private final int threads;

    /**
     * A protocol.
     *
     * @param spec its constants
     * @param threads how many draws are worked on at a time
     */
    public LowShotProtocol(LowShotSvm.Spec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    /**
     * Fits and scores all classes with all numbers of shots and all costs.
     *
     * @param train what classifiers are fitted on
     * @param test what they are scored on; the classes are the same, each has a positive image
     * @param source draws the training images
     * @param monitor told of every class and sample that is done
     * @return the curve
     */
    public ShotCurve evaluate(LabelledFeatures train, LabelledFeatures test, Shots.Source source, Monitor monitor) {
        UnitRows trainRows = new UnitRows(train.features());
        UnitRows testRows = new UnitRows(test.features());
        List<ClassTask> tasks = IntStream.range(0, train.labels().classes().size())
                .mapToObj(column -> ClassTask.of(column, train.labels(), test.labels()))
                .toList();
        int[] done = {0};
        int count = tasks.size() * spec.samples();
        monitor.begin("low-shot", 0, count, "sample");
        try (Workers workers = new Workers(threads)) {
            List<double[][]> results = workers.all(
                    count,
                    i -> new ShotTask(spec, tasks.get(i / spec.samples()), i % spec.samples(), source)
                            .averagePrecisions(trainRows, testRows),
                    () -> monitor.advance(++done[0], Map.of()));
            monitor.end();
            return curve(tasks, results);
        }
    }

    private ShotCurve curve(List<ClassTask> tasks, List<double[][]> results) {
        List<ShotCurve.Point> points = new ArrayList<>();
        for (int k = 0; k < spec.shots().size(); k++) {
            List<ShotCurve.AtCost> costs = new ArrayList<>();
            int best = 0;
            for (int c = 0; c < spec.costs().size(); c++) {
                costs.add(atCost(tasks.size(), results, k, c));
                if (costs.get(c).mean() > costs.get(best).mean()) {
                    best = c;
                }
            }
            ShotCurve.AtCost chosen = costs.get(best);
            points.add(new ShotCurve.Point(
                    spec.shots().get(k),
                    chosen.cost(),
                    chosen.mean(),
                    chosen.min(),
                    chosen.max(),
                    chosen.std(),
                    costs,
                    classes(tasks, results, k, best)));
        }
        return new ShotCurve(points);
    }

    /** Mean over classes within a sample, then the statistics over samples. */
    private ShotCurve.AtCost atCost(int classes, List<double[][]> results, int k, int cost) {
        double[] means = new double[spec.samples()];
        for (int sample = 0; sample < means.length; sample++) {
            for (int column = 0; column < classes; column++) {
                means[sample] += results.get(column * spec.samples() + sample)[k][cost] / classes;
            }
        }
        double mean = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : means) {
            mean += value / means.length;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double variance = 0;
        for (double value : means) {
            variance += (value - mean) * (value - mean) / means.length;
        }
        return new ShotCurve.AtCost(spec.costs().get(cost), mean, min, max, Math.sqrt(variance));
    }

    private List<ShotCurve.ClassAp> classes(List<ClassTask> tasks, List<double[][]> results, int k, int cost) {
        List<ShotCurve.ClassAp> classes = new ArrayList<>();
        for (int column = 0; column < tasks.size(); column++) {
            double ap = 0;
            for (int sample = 0; sample < spec.samples(); sample++) {
                ap += results.get(column * spec.samples() + sample)[k][cost] / spec.samples();
            }
            classes.add(new ShotCurve.ClassAp(tasks.get(column).name(), ap));
        }
        return classes;
    }
}

package org.orl.runtime.evaluate;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.metric.AveragePrecision;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Monitor;

/**
 * The multi-label linear-SVM protocol on features: a classifier a class, its cost chosen by cross-validation.
 *
 * <p>Every image's features are divided by (L2 norm + 1e-5). For every class the cost with the best mean average
 * precision over stratified folds wins, the first of equals; if cross-validation is impossible (a single positive
 * training image), the first cost is taken. Then the class is fitted on all training images and scored on the test
 * images that are not difficult. In training and cross-validation, difficult images are negatives.
 *
 * <p>The result depends on features and labels alone: nothing is drawn, and the number of threads changes nothing.
 *
 * <p>Keeps the scalar products of all training images with one another: 8 bytes a pair, 201 MB for VOC07.
 *
 * @since 0.1
 */
public final class SvmProtocol {

    private final LinearSvm.Spec spec;
    private final int threads;

    /**
     * A protocol.
     *
     * @param spec its constants
     * @param threads how many folds are worked on at a time
     */
    public SvmProtocol(LinearSvm.Spec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    /**
     * Fits and scores all classes.
     *
     * @param train what classifiers are fitted on
     * @param test what they are scored on; the classes are the same
     * @param monitor told of every fold and class that is done
     * @return the scored classes and those that cannot be scored
     */
    public SvmResult evaluate(LabelledFeatures train, LabelledFeatures test, Monitor monitor) {
        List<ClassTask> tasks = tasks(train.labels(), test.labels());
        List<ClassTask> scorable =
                tasks.stream().filter(task -> task.obstacle().isEmpty()).toList();
        List<SvmResult.ScoredClass> classes = scorable.isEmpty() ? List.of() : score(scorable, train, test, monitor);
        return new SvmResult(classes, leftOut(tasks));
    }

    /**
     * The classes that cannot be scored, which the labels alone tell.
     *
     * @param train labels of the training images
     * @param test labels of the test images; the classes are the same
     * @return those classes with the reason, in the order of the labels
     */
    public static List<SvmResult.LeftOutClass> leftOut(MultiLabels train, MultiLabels test) {
        return leftOut(tasks(train, test));
    }

    private static List<SvmResult.LeftOutClass> leftOut(List<ClassTask> tasks) {
        return tasks.stream()
                .flatMap(
                        task -> task.obstacle().stream().map(reason -> new SvmResult.LeftOutClass(task.name(), reason)))
                .toList();
    }

    private static List<ClassTask> tasks(MultiLabels train, MultiLabels test) {
        return IntStream.range(0, train.classes().size())
                .mapToObj(column -> ClassTask.of(column, train, test))
                .toList();
    }

    private List<SvmResult.ScoredClass> score(
            List<ClassTask> tasks, LabelledFeatures train, LabelledFeatures test, Monitor monitor) {
        UnitRows trainRows = new UnitRows(train.features());
        UnitRows testRows = new UnitRows(test.features());
        List<CrossValidation> validations = tasks.stream()
                .map(task -> new CrossValidation(task, spec.folds()))
                .toList();
        int folds = spec.folds();
        try (Workers workers = new Workers(threads)) {
            monitor.begin(
                    "cross-validate", 0, tasks.size() * (long) folds, "fold"); // what the fits share is part of it
            SvmFits fits = SvmFits.on(trainRows, spec, workers);
            List<List<Double>> found = all(
                    workers,
                    tasks.size() * folds,
                    i -> validations.get(i / folds).averagePrecisions(fits, i % folds),
                    monitor);
            monitor.begin("fit", 0, tasks.size(), "classifier");
            return all(
                    workers,
                    tasks.size(),
                    i -> score(tasks.get(i), found.subList(i * folds, (i + 1) * folds), fits, testRows),
                    monitor);
        }
    }

    private static <T> List<T> all(Workers workers, int count, IntFunction<T> task, Monitor monitor) {
        int[] done = {0};
        List<T> results = workers.all(count, task, () -> monitor.advance(++done[0], Map.of()));
        monitor.end();
        return results;
    }

    private SvmResult.ScoredClass score(ClassTask task, List<List<Double>> folds, SvmFits fits, UnitRows testRows) {
        List<List<Double>> counted =
                folds.stream().filter(fold -> !fold.isEmpty()).toList();
        List<Double> curve = mean(counted);
        int best = firstBest(curve);
        double cost = spec.costs().get(best);
        LinearClassifier classifier = fits.classifier(task, cost);
        double ap = AveragePrecision.interpolated(classifier.scores(testRows, task.tested()), task.truth());
        return new SvmResult.ScoredClass(
                task.name(),
                ap,
                cost,
                curve,
                curve.get(best),
                counted.size(),
                task.trainPositives(),
                task.testPositives());
    }

    /** The mean over the folds that count for every cost; NaN if there are none. */
    private List<Double> mean(List<List<Double>> folds) {
        return IntStream.range(0, spec.costs().size())
                .mapToObj(cost ->
                        folds.stream().mapToDouble(fold -> fold.get(cost)).sum() / folds.size())
                .toList();
    }

    /** The place of the largest value, the first of equals; 0 if all are NaN. */
    private static int firstBest(List<Double> values) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) > values.get(best)) {
                best = i;
            }
        }
        return best;
    }
}

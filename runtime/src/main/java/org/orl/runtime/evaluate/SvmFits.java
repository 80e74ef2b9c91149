package org.orl.runtime.evaluate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.parallel.Workers;

/**
 * The SVMs of all classes on one table of training images, whose scalar products they share.
 *
 * @param rows the images
 * @param products between all of them, intercept included
 * @param path the costs
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
record SvmFits(UnitRows rows, double[][] products, CostPath path) {

    static SvmFits on(UnitRows rows, LinearSvm.Spec spec, Workers workers) {
        CostPath path = new CostPath(spec.costs(), spec.positiveWeight(), spec.tolerance(), spec.maxIterations());
        return new SvmFits(rows, Gram.of(rows, all(rows), workers), path);
    }

    /**
     * Fits a class on some images with every cost.
     *
     * @param task the class
     * @param fitted positions of the images
     * @param figure what is wanted of a fit, from the scores of all images
     * @return in the order of the costs
     */
    List<Double> forEveryCost(ClassTask task, int[] fitted, Function<double[], Double> figure) {
        return path.fit(products, task.sides(fitted), svm -> figure.apply(svm.scores()));
    }

    /** Fits a class on all images with one of the costs. */
    LinearClassifier classifier(ClassTask task, double cost) {
        int[] all = all(rows);
        double[] coefficients = path.to(cost)
                .fit(products, task.sides(all), DualSvm::coefficients)
                .get(0);
        return LinearClassifier.sum(rows, all, coefficients);
    }

    private static int[] all(UnitRows rows) {
        return IntStream.range(0, rows.size()).toArray();
    }
}

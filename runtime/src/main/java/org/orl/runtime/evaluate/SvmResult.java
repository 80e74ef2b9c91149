package org.orl.runtime.evaluate;

import java.util.List;

/**
 * What the linear-SVM protocol found.
 *
 * @param classes the classes that were scored, in the order of the labels
 * @param leftOut the other classes, in the order of the labels
 * @since 0.1
 */
public record SvmResult(List<ScoredClass> classes, List<LeftOutClass> leftOut) {

    /**
     * A class that was scored.
     *
     * @param name the class
     * @param ap interpolated average precision on the test images that are not difficult, in [0, 1]
     * @param cost the cost that cross-validation chose
     * @param crossValidation the mean stepwise average precision over the folds for every cost, in the order of the
     *     costs; NaN where no fold could be fitted and tested
     * @param crossValidationAp the one of the chosen cost
     * @param folds how many folds could be fitted and tested
     * @param trainPositives positive training images
     * @param testPositives positive test images
     */
    public record ScoredClass(
            String name,
            double ap,
            double cost,
            List<Double> crossValidation,
            double crossValidationAp,
            int folds,
            int trainPositives,
            int testPositives) {}

    /**
     * A class that cannot be scored.
     *
     * @param name the class
     * @param reason why
     */
    public record LeftOutClass(String name, String reason) {}

    /** The mean of the classes' average precision; NaN if there is no class. */
    public double mean() {
        return classes.stream().mapToDouble(ScoredClass::ap).average().orElse(Double.NaN);
    }
}

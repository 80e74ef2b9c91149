package org.orl.dsl.artifact;

import java.util.List;

/**
 * Mean average precision over classes.
 *
 * @param mean mean of the classes' average precision, in [0, 1]
 * @param classes the classes that have at least one positive image in the test set, in the order of the split
 * @since 0.1
 */
public record MeanAp(double mean, List<ClassAp> classes) implements Score {

    /**
     * Average precision of one class.
     *
     * @param name the class
     * @param ap average precision on the test images, in [0, 1]
     * @param cost the cost that cross-validation chose
     * @param crossValidationAp the average precision in cross-validation at that cost, in [0, 1]; NaN if there were too
     *     few positive images for cross-validation
     */
    public record ClassAp(String name, double ap, double cost, double crossValidationAp) {}

    @Override
    public double headline() {
        return 100 * mean;
    }

    @Override
    public String metric() {
        return "mAP";
    }
}

package org.orl.experiments.samples;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.Experiment;
import org.orl.dsl.objective.Objective;

/**
 * A loss of one's own, as a method.
 *
 * <p>An {@code @Objective} method is the loss of every stage of the class that reads one and has none of its own.
 *
 * @since 0.1
 */
@Experiment(id = "sample-08-own-loss", title = "Sample 8: a loss as a method")
public abstract class Sample08_OwnLoss extends Sample01_HelloByol {

    /**
     * The mean absolute difference of the unit vectors.
     *
     * @param predicted N x D: what the predictor makes of one view, with gradients
     * @param target N x D: what the target network makes of the other view
     * @return a scalar, which is minimised
     */
    @Objective
    protected NDArray difference(NDArray predicted, NDArray target) {
        return predicted.normalize(2, 1).sub(target.normalize(2, 1)).abs().mean();
    }
}

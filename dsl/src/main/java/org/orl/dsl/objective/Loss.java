package org.orl.dsl.objective;

import ai.djl.ndarray.NDArray;
import org.orl.dsl.train.Setting;

/**
 * How far what one network makes of a view is from what another makes of the other view; implemented by the records of
 * loss annotations, and by {@link Objective} methods.
 *
 * <p>A stage that takes views in pairs applies it to both orders of a pair and minimises the sum.
 *
 * <p>Use whole-array operations alone, and no multiplication, division or power by a Java number: DJL hands such a number
 * over in memory that may be gone when the gradient reads it. Take an array of the inputs' manager instead, {@code
 * predicted.getManager().create(0.5f)}. Arrays that are made on the way are freed with the step.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Loss extends Setting {

    /**
     * The loss of a batch.
     *
     * @param predicted N x D: a row an image, with gradients; the output of the predictor for one view
     * @param target N x D: the same images in the same order; the target network's embeddings of the other view, through
     *     which no gradients flow
     * @return a scalar
     */
    NDArray of(NDArray predicted, NDArray target);
}

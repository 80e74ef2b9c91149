package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What is trained: networks, the loss of a batch, and whatever goes before or after an update, such as a momentum network
 * or a memory.
 *
 * <p>All that changes from step to step is in {@link #variables}, so that a checkpoint of them is complete.
 *
 * @since 0.1
 */
public interface TrainingSystem {

    /** All that changes from step to step; the same arrays for as long as the system lives. */
    Variables variables();

    /**
     * What the optimizer changes.
     *
     * @return arrays that require gradients, by path
     */
    default Map<String, NDArray> parameters() {
        return variables().parameters();
    }

    /**
     * What the learning rate is multiplied with for a parameter; 1 unless the system says otherwise.
     *
     * @param parameter its path, as in {@link #parameters}
     * @return the factor, the same at every step
     */
    default double rateFactor(String parameter) {
        return 1;
    }

    /**
     * What else changes: batch-norm statistics, momentum networks, memories.
     *
     * @return arrays that require no gradients, by path
     */
    default Map<String, NDArray> state() {
        return variables().state();
    }

    /**
     * The names of the loss's terms, such as {@code loss_image}.
     *
     * @return in the order of {@link #losses}; a single term is called {@code loss}, which is the default
     */
    default List<String> terms() {
        return List.of("loss");
    }

    /**
     * Prepares what training starts from beyond initial weights, such as a memory of all images; a run that goes on from
     * a checkpoint does not call it. Does nothing unless overridden.
     *
     * @throws IOException if a picture or file cannot be read
     */
    default void begin() throws IOException {}

    /**
     * Does what precedes a step, without gradients, such as moving a key network. Does nothing unless overridden.
     *
     * @param step counted from 0 over all epochs
     */
    default void beforeLosses(long step) {}

    /**
     * Computes the loss of a batch, in training mode and with gradients recorded; changes running statistics alone.
     *
     * @param batch its manager is closed after the step
     * @param step counted from 0 over all epochs
     * @return the terms, weighted, each a scalar; their sum is minimised
     */
    NDList losses(TrainingBatch batch, long step);

    /**
     * Does what follows the optimizer's update, such as moving a target network or writing to a memory; the arrays of the
     * batch are still there. Does nothing unless overridden.
     *
     * @param step the step that was taken
     */
    default void afterUpdate(long step) {}

    /**
     * What to log with a step beside losses and learning rate.
     *
     * @param step the step
     * @return numbers by name, such as {@code momentum}; none unless overridden
     */
    default Map<String, Double> figures(long step) {
        return Map.of();
    }
}

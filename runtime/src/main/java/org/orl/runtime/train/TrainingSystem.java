package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Map;

/**
 * What is trained: networks, the loss of a batch, and whatever follows an update, such as a momentum network.
 *
 * <p>All that changes from step to step is in {@link #parameters} and {@link #state}, so that a checkpoint of the two is
 * complete. Both hand out the same arrays, under the same names and in the same order, for as long as the system lives.
 *
 * @since 0.1
 */
public interface TrainingSystem {

    /**
     * What the optimizer changes.
     *
     * @return arrays that require gradients, by path
     */
    Map<String, NDArray> parameters();

    /**
     * What else changes: batch-norm statistics, momentum networks, queues.
     *
     * @return arrays that require no gradients, by path
     */
    Map<String, NDArray> state();

    /**
     * The names of the loss's terms, such as {@code loss_image}.
     *
     * @return in the order of {@link #losses}; a single term is called {@code loss}
     */
    List<String> terms();

    /**
     * Computes the loss of a batch, in training mode and with gradients recorded.
     *
     * @param batch what the batch consists of, in the order that the system expects; its manager is closed after the step
     * @param step counted from 0 over all epochs
     * @return the terms, weighted, each a scalar; their sum is minimised
     */
    NDList losses(NDList batch, long step);

    /**
     * Does what follows the optimizer's update.
     *
     * @param step the step that was taken
     */
    void afterUpdate(long step);

    /**
     * What to log with a step beside losses and learning rate.
     *
     * @param step the step
     * @return numbers by name, such as {@code momentum}
     */
    Map<String, Double> figures(long step);
}

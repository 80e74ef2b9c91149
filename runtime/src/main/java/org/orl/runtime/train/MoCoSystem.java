package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.orl.dsl.artifact.Architecture;
import org.orl.runtime.network.EncoderNetwork;

/**
 * A query network whose embedding of one view finds the key network's embedding of the other among those of many images
 * before: MoCo v2.
 *
 * <p>arXiv:2003.04297; arXiv:1911.05722, algorithm 1. The key network moves before it is asked; its keys enter the queue
 * after the step. Batch norm sees the whole batch of each network at once: shuffling, which hides a batch's statistics on
 * several devices, would change nothing on one.
 *
 * @since 0.1
 */
public final class MoCoSystem implements EncoderSystem {

    private final EncoderNetwork query;
    private final EncoderNetwork key;
    private final MovingAverage average;
    private final double momentum;
    private final Queue queue;
    private final Contrast contrast;
    private final Variables variables;
    private NDArray newest;

    /**
     * Builds the networks with the values that a seed gives; the key network begins as a copy of the query network.
     *
     * @param architecture of the encoder
     * @param momentum of the key network, constant
     * @param queueSize how many keys are remembered
     * @param temperature by which similarities are divided
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    public MoCoSystem(
            Architecture architecture,
            double momentum,
            int queueSize,
            double temperature,
            long seed,
            NDManager manager) {
        query = new EncoderNetwork(architecture, manager);
        key = new EncoderNetwork(architecture, manager);
        query.state().initialise(seed);
        average = MovingAverage.copy(key.state(), query.state(), manager);
        this.momentum = momentum;
        queue = new Queue("queue", queueSize, query.projector().features(), seed, manager);
        contrast = new Contrast(temperature);
        variables = new Variables()
                .train("query.", query.state())
                .follow("key.", key.state())
                .remember("queue", queue.rows())
                .remember("queue_pointer", queue.pointer());
    }

    @Override
    public EncoderNetwork encoder() {
        return query;
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public void beforeLosses(long step) {
        average.follow(momentum);
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        NDArray queries = query.project(batch.view(0), true).normalize(2, 1);
        newest = key.project(batch.view(1), true).normalize(2, 1);
        return new NDList(contrast.loss(queries, newest, queue.rows()));
    }

    @Override
    public void afterUpdate(long step) {
        queue.push(newest);
    }
}

package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import org.orl.dsl.artifact.Architecture;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.State;

/**
 * A backbone with a linear layer on it that learns which classes an image shows.
 *
 * <p>The batch holds a view, and targets, N x classes: 1 for a class that is there, -1 for one that is not, 0 for an unsure
 * one.
 *
 * @since 0.1
 */
public final class ClassifierSystem implements EncoderSystem {

    private final EncoderNetwork encoder;
    private final LinearHeads scores;
    private final boolean exclusive;
    private final Variables variables;

    /**
     * Builds the networks with the values that a seed gives.
     *
     * @param architecture of the encoder, of which the backbone alone is trained
     * @param classes how many there are
     * @param exclusive whether an image shows exactly one of them
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    public ClassifierSystem(Architecture architecture, int classes, boolean exclusive, long seed, NDManager manager) {
        this.exclusive = exclusive;
        encoder = new EncoderNetwork(architecture, manager);
        State head = new State(manager);
        scores = LinearHeads.onLast(head.scope("head"), encoder.backbone().features(), classes);
        encoder.state().initialise(seed);
        head.initialise(seed);
        variables = new Variables().train("", encoder.state(), "backbone.").train("", head);
    }

    @Override
    public EncoderNetwork encoder() {
        return encoder;
    }

    @Override
    public Variables variables() {
        return variables;
    }

    /** The projector is not trained. */
    @Override
    public NDArray representation(NDArray images) {
        return Pool.globalAvgPool2d(encoder.backbone().forward(images, false));
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        NDList maps = new NDList(encoder.backbone().forward(batch.view(0), true));
        NDArray logits = scores.logits(scores.pool(maps), true).head();
        NDArray targets = batch.tensors().get(1);
        return new NDList(exclusive ? softmax(logits, targets) : logistic(logits, targets));
    }

    private static NDArray softmax(NDArray logits, NDArray targets) {
        return logits.logSoftmax(1)
                .mul(targets.maximum(0))
                .sum(new int[] {1})
                .mean()
                .neg();
    }

    private static NDArray logistic(NDArray logits, NDArray targets) {
        NDArray sure = targets.abs();
        NDArray losses = Activation.softPlus(logits.mul(targets.neg()));
        return losses.mul(sure).sum().div(sure.sum());
    }
}

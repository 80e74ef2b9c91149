package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.orl.dsl.artifact.Architecture;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.random.Draws;

/**
 * A network whose embedding of an image finds what it was when last seen, among memories of other images: NPID.
 *
 * <p>arXiv:1805.01978, with a softmax over a sample of the memories, as in the official code that ORL stands on.
 *
 * @since 0.1
 */
public final class NpidSystem implements EncoderSystem {

    private static final long PURPOSE = Draws.word("negatives of instance discrimination");

    private final EncoderNetwork encoder;
    private final FeatureBank bank;
    private final int negatives;
    private final double momentum;
    private final NDArray temperature;
    private final NDArray noBonus;
    private final long seed;
    private final Variables variables;
    private NDArray newest;
    private NDArray seen;

    /**
     * Builds the network with the values that a seed gives.
     *
     * @param architecture of the encoder
     * @param images how many there are
     * @param negatives memories that each image is told from
     * @param temperature by which similarities are divided
     * @param momentum weight of what is new in a memory
     * @param seed of the initial values and of the negatives
     * @param manager owns all arrays
     */
    public NpidSystem(
            Architecture architecture,
            int images,
            int negatives,
            double temperature,
            double momentum,
            long seed,
            NDManager manager) {
        encoder = new EncoderNetwork(architecture, manager);
        encoder.state().initialise(seed);
        bank = new FeatureBank(images, encoder.projector().features(), seed, manager);
        this.negatives = negatives;
        this.momentum = momentum;
        this.temperature = manager.create((float) temperature);
        noBonus = manager.create(0f);
        this.seed = seed;
        variables = new Variables().train("", encoder.state()).remember("feature_bank", bank.rows());
    }

    @Override
    public EncoderNetwork encoder() {
        return encoder;
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        Draws draws = Draws.of(seed, PURPOSE, step);
        int images = Math.toIntExact(bank.rows().getShape().get(0));
        long[] others = new long[Math.multiplyExact(batch.size(), negatives)];
        for (int i = 0; i < others.length; i++) {
            others[i] = draws.below(images);
        }
        return losses(batch, batch.manager().create(others, new Shape(batch.size(), negatives)));
    }

    /**
     * The loss against given memories.
     *
     * @param batch one view
     * @param others for each image the positions of its negatives: N x negatives, int64
     * @return the one term
     */
    public NDList losses(TrainingBatch batch, NDArray others) {
        newest = encoder.project(batch.view(0), true).normalize(2, 1);
        seen = FeatureBank.numbers(batch.images(), batch.manager());
        return new NDList(Memories.loss(newest, bank, seen, others, temperature, noBonus));
    }

    @Override
    public void afterUpdate(long step) {
        bank.update(seen, newest.stopGradient(), momentum);
    }
}

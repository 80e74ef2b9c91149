package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.stream.LongStream;
import org.orl.dsl.artifact.Architecture;
import org.orl.runtime.network.EncoderNetwork;

/**
 * One network whose embeddings of an image's two views find each other among those of the whole batch: SimCLR.
 *
 * <p>arXiv:2002.05709, equation 1. Both views are forwarded at once, so batch norm sees all 2N together, as in the official
 * code.
 *
 * @since 0.1
 */
public final class SimClrSystem implements EncoderSystem {

    /** Taken from the similarity of a view with itself, so that its share of the sum is exactly 0. */
    private static final float EXCLUDED = 1e9f;

    private final EncoderNetwork encoder;
    private final NDArray temperature;
    private final Variables variables;

    /**
     * Builds the network with the values that a seed gives.
     *
     * @param architecture of the encoder
     * @param temperature by which similarities are divided
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    public SimClrSystem(Architecture architecture, double temperature, long seed, NDManager manager) {
        encoder = new EncoderNetwork(architecture, manager);
        encoder.state().initialise(seed);
        this.temperature = manager.create((float) temperature);
        variables = new Variables().train("", encoder.state());
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
        NDArray embeddings = encoder.project(NDArrays.concat(batch.tensors()), true);
        return new NDList(contrast(embeddings.normalize(2, 1), batch.size()));
    }

    /** The loss of 2N unit rows, of which i and N + i belong together. */
    private NDArray contrast(NDArray rows, int images) {
        NDManager manager = rows.getManager();
        NDArray self = manager.eye(2 * images).mul(EXCLUDED);
        NDArray logits = rows.matMul(rows.transpose()).div(temperature).sub(self);
        long[] partners = LongStream.range(0, 2L * images)
                .map(i -> (i + images) % (2L * images))
                .toArray();
        NDArray partner = manager.create(partners).reshape(-1, 1);
        return logits.logSoftmax(1).gather(partner, 1).mean().neg();
    }
}

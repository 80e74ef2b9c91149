package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Arrays;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.stage.Odc;
import org.orl.runtime.engine.Rows;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.State;

/**
 * A classifier of clusters that are kept up to date while it learns them: online deep clustering.
 *
 * <p>arXiv:2006.10645. Per step: cross-entropy against the images' clusters, weighted by the clusters' sizes; then the
 * images' memories and clusters are renewed, now and then the centroids, and clusters that became small are dissolved.
 *
 * @since 0.1
 */
public final class OdcSystem implements EncoderSystem {

    private final Odc.Spec rule;
    private final EncoderNetwork encoder;
    private final LinearHeads classes;
    private final FeatureBank bank;
    private final Clusters clusters;
    private final Census census;
    private final Variables variables;
    private NDArray newest;
    private NDArray seen;

    /**
     * Builds the networks with the values that a seed gives.
     *
     * @param architecture of the encoder
     * @param rule the constants
     * @param images how many there are
     * @param census embeds all of them, to begin the clusters
     * @param seed of the initial values and of the clusters
     * @param manager owns all arrays
     */
    public OdcSystem(
            Architecture architecture, Odc.Spec rule, int images, Census census, long seed, NDManager manager) {
        this.rule = rule;
        this.census = census;
        encoder = new EncoderNetwork(architecture, manager);
        int width = encoder.projector().features();
        State head = new State(manager);
        classes = LinearHeads.onLast(head.scope("head"), width, rule.clusters());
        encoder.state().initialise(seed);
        head.initialise(seed);
        bank = new FeatureBank(images, width, seed, manager);
        clusters = new Clusters(bank, rule.clusters(), rule.smallest(), seed, manager);
        variables = new Variables()
                .train("", encoder.state())
                .train("", head)
                .remember("feature_bank", bank.rows())
                .remember("cluster_of_image", clusters.labels())
                .remember("centroids", clusters.centroids());
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
    public void begin() throws IOException {
        bank.begin(census.of(encoder));
        clusters.begin();
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        newest = encoder.project(batch.view(0), true);
        seen = FeatureBank.numbers(batch.images(), batch.manager());
        NDArray logits = classes.logits(new NDList(newest), true).head();
        NDArray labels = Rows.take(clusters.labels(), seen);
        NDArray weights = Rows.take(classWeights(batch.manager()), labels);
        NDArray right = logits.logSoftmax(1).gather(labels.expandDims(1), 1).reshape(-1);
        return new NDList(right.mul(weights).sum().neg().div(weights.sum()));
    }

    @Override
    public void afterUpdate(long step) {
        NDArray moved = bank.update(seen, newest.stopGradient().normalize(2, 1), rule.momentum());
        clusters.assign(seen, moved);
        if ((step + 1) % rule.centroidsEvery() == 0) {
            clusters.recompute();
        }
        if ((step + 1) % rule.smallEvery() == 0) {
            clusters.relieveSmall(step);
        }
    }

    /** One weight a cluster: (1 / size) ^ power, scaled to sum 1. */
    private NDArray classWeights(NDManager manager) {
        double[] weights = Arrays.stream(clusters.sizes())
                .mapToDouble(size -> Math.pow(1 / (size + 1e-10), rule.reweightPower()))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        float[] scaled = new float[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (weights[i] / sum);
        }
        return manager.create(scaled, new Shape(scaled.length));
    }
}

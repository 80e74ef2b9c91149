package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.stage.InterClr;
import org.orl.runtime.network.EncoderNetwork;

/**
 * MoCo v2 with a second term, in which an image finds another of its own cluster among memories of similar images of other
 * clusters: InterCLR.
 *
 * <p>arXiv:2008.11702. The inter term reads memories and clusters as they are before the step; both are renewed from the
 * key network's embeddings after it.
 *
 * @since 0.1
 */
public final class InterClrSystem implements EncoderSystem {

    private final InterClr.Spec rule;
    private final EncoderNetwork query;
    private final EncoderNetwork key;
    private final MovingAverage average;
    private final Queue queue;
    private final Contrast contrast;
    private final FeatureBank bank;
    private final Clusters clusters;
    private final SemiHardDraws partners;
    private final Census census;
    private final NDArray temperature;
    private final NDArray bonus;
    private final NDArray intraWeight;
    private final NDArray interWeight;
    private final Variables variables;
    private NDArray newest;
    private NDArray seen;

    /**
     * Builds the networks with the values that a seed gives; the key network begins as a copy of the query network.
     *
     * @param architecture of the encoder
     * @param rule the constants
     * @param images how many there are
     * @param census embeds all of them, to begin the clusters
     * @param seed of the initial values, the clusters, positives and negatives
     * @param manager owns all arrays
     */
    public InterClrSystem(
            Architecture architecture, InterClr.Spec rule, int images, Census census, long seed, NDManager manager) {
        this.rule = rule;
        this.census = census;
        query = new EncoderNetwork(architecture, manager);
        key = new EncoderNetwork(architecture, manager);
        query.state().initialise(seed);
        average = MovingAverage.copy(key.state(), query.state(), manager);
        int width = query.projector().features();
        queue = new Queue("queue", rule.queue(), width, seed, manager);
        contrast = new Contrast(rule.temperature());
        bank = new FeatureBank(images, width, seed, manager);
        clusters = new Clusters(bank, rule.clusters(), rule.smallest(), seed, manager);
        partners = new SemiHardDraws(bank, clusters, rule.pool(), rule.negatives(), seed);
        temperature = manager.create((float) rule.temperature());
        bonus = manager.create((float) -rule.margin());
        intraWeight = manager.create((float) rule.intraWeight());
        interWeight = manager.create((float) rule.interWeight());
        variables = new Variables()
                .train("query.", query.state())
                .follow("key.", key.state())
                .remember("queue", queue.rows())
                .remember("queue_pointer", queue.pointer())
                .remember("feature_bank", bank.rows())
                .remember("cluster_of_image", clusters.labels())
                .remember("centroids", clusters.centroids());
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
    public List<String> terms() {
        return List.of("loss_intra", "loss_inter");
    }

    @Override
    public void begin() throws IOException {
        bank.begin(census.of(query));
        clusters.begin();
    }

    @Override
    public void beforeLosses(long step) {
        average.follow(rule.momentum());
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        return losses(batch, (queries, images) -> partners.of(queries, batch.images(), step));
    }

    /**
     * The losses with given partners.
     *
     * @param batch two views
     * @param choice gives positives and negatives for the queries and positions of the batch
     * @return intra and inter term
     */
    public NDList losses(TrainingBatch batch, Choice choice) {
        NDArray queries = query.project(batch.view(0), true).normalize(2, 1);
        newest = key.project(batch.view(1), true).normalize(2, 1);
        seen = FeatureBank.numbers(batch.images(), batch.manager());
        Partners chosen = choice.of(queries.stopGradient(), seen);
        return new NDList(
                contrast.loss(queries, newest, queue.rows()).mul(intraWeight),
                Memories.loss(queries, bank, chosen.positives(), chosen.negatives(), temperature, bonus)
                        .mul(interWeight));
    }

    @Override
    public void afterUpdate(long step) {
        queue.push(newest);
        clusters.assign(seen, bank.update(seen, newest, rule.bankMomentum()));
        if ((step + 1) % rule.centroidsEvery() == 0) {
            clusters.recompute();
        }
        clusters.relieveSmall(step);
    }

    /**
     * With which memories images are compared.
     *
     * @param positives N positions, int64
     * @param negatives N x K positions, int64
     */
    public record Partners(NDArray positives, NDArray negatives) {}

    /** Chooses partners. */
    @FunctionalInterface
    public interface Choice {

        /**
         * Chooses.
         *
         * @param queries N x D, of unit length, without gradients
         * @param images the N images' positions, int64
         * @return one positive and some negatives for each
         */
        Partners of(NDArray queries, NDArray images);
    }
}

package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.objective.Loss;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;

/**
 * An online network that predicts what a slowly following target network makes of the other view: BYOL with one pair of
 * views, ORL with three, Self-EMD with maps instead of vectors.
 *
 * <p>arXiv:2006.07733, equation 2, per pair: loss(q(z1), z2') + loss(q(z2), z1'), where the loss is {@link CosineDistance}
 * unless another is given; q is the pair's own predictor. All online views are forwarded before all target views, each by
 * itself, so that batch norm sees one view at a time. The target's parameters are an exponential moving average of the
 * online ones; its running statistics are its own.
 *
 * @since 0.1
 */
public final class BootstrapSystem implements EncoderSystem {

    private final EncoderNetwork online;
    private final EncoderNetwork target;
    private final Loss loss;
    private final List<Term> terms;
    private final List<Network> heads = new ArrayList<>();
    private final NDList weights = new NDList();
    private final TargetMomentum momentum;
    private final MovingAverage average;
    private final Variables variables;

    /**
     * A term of the loss: the pair of views {@code 2 i} and {@code 2 i + 1} of the batch, for the {@code i}-th term.
     *
     * @param name of the loss in logs; {@code loss} if it is the only one
     * @param predictor the path of its predictor's tensors
     * @param weight what its loss is multiplied with
     */
    public record Term(String name, String predictor, double weight) {}

    /**
     * Builds the networks with the values that a seed gives; the target begins as a copy of the online network.
     *
     * @param architecture of the encoder
     * @param predictorHidden hidden width of the predictors
     * @param terms at least one
     * @param momentum of the target
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    public BootstrapSystem(
            Architecture architecture,
            int predictorHidden,
            List<Term> terms,
            TargetMomentum momentum,
            long seed,
            NDManager manager) {
        this(architecture, predictorHidden, terms, new CosineDistance.Spec(), momentum, seed, manager);
    }

    /**
     * Builds the networks for another loss.
     *
     * @param architecture of the encoder
     * @param predictorHidden hidden width of the predictors
     * @param terms at least one
     * @param loss of all terms
     * @param momentum of the target
     * @param seed of the initial values
     * @param manager owns all arrays
     */
    public BootstrapSystem(
            Architecture architecture,
            int predictorHidden,
            List<Term> terms,
            Loss loss,
            TargetMomentum momentum,
            long seed,
            NDManager manager) {
        this.loss = loss;
        this.terms = List.copyOf(terms);
        this.momentum = momentum;
        online = new EncoderNetwork(architecture, manager);
        target = new EncoderNetwork(architecture, manager);
        State predictors = new State(manager);
        int width = online.projector().features();
        for (Term term : terms) {
            weights.add(manager.create((float) term.weight()));
            heads.add(Networks.head(
                    predictor(architecture.projector(), predictorHidden, width),
                    width,
                    predictors.scope(term.predictor())));
        }
        online.state().initialise(seed);
        predictors.initialise(seed);
        average = MovingAverage.copy(target.state(), online.state(), manager);
        variables = new Variables()
                .train("online.", online.state())
                .train("", predictors)
                .follow("target.", target.state());
    }

    /** The record of a predictor, which has the form of the projector: on every cell of a map, or on vectors. */
    static Head predictor(Head projector, int hidden, int width) {
        return Networks.givesMap(projector)
                ? new DenseMlp.Spec(hidden, width, DenseMlp.BatchNorm.HIDDEN)
                : new Mlp.Spec(hidden, width);
    }

    @Override
    public EncoderNetwork encoder() {
        return online;
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public List<String> terms() {
        return terms.stream().map(Term::name).toList();
    }

    /** The batch holds the views of the first pair, then those of the second, and so on: N x 3 x H x W each. */
    @Override
    public NDList losses(TrainingBatch batch, long step) {
        NDList predicted = new NDList();
        for (NDArray view : batch.tensors()) {
            predicted.add(online.project(view, true));
        }
        NDList wanted = new NDList();
        for (NDArray view : batch.tensors()) {
            wanted.add(target.project(view, true));
        }
        NDList losses = new NDList();
        for (int i = 0; i < terms.size(); i++) {
            Network head = heads.get(i);
            NDArray first = loss.of(head.forward(predicted.get(2 * i), true), wanted.get(2 * i + 1));
            NDArray second = loss.of(head.forward(predicted.get(2 * i + 1), true), wanted.get(2 * i));
            losses.add(first.add(second).mul(weights.get(i)));
        }
        return losses;
    }

    @Override
    public void afterUpdate(long step) {
        average.follow(momentum.at(step));
    }

    @Override
    public Map<String, Double> figures(long step) {
        return Map.of("momentum", momentum.at(step));
    }
}

package org.orl.experiments.samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.IOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.View;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;
import org.orl.dsl.stage.StageKind;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.KindSpec;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.Layer;
import org.orl.runtime.network.Layers;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.Scope;
import org.orl.runtime.network.State;
import org.orl.runtime.train.EncoderSystem;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.Variables;

/**
 * A self-supervised system of one's own: SimSiam, with its networks, its loss and its training.
 *
 * <p>The systems that come with the product are made in the same way. The system says what a step computes; {@link
 * EncoderTraining} does what all training shares: batches, optimizer, schedule, progress, checkpoints.
 *
 * @since 0.1
 */
@Experiment(id = "sample-15-own-training", title = "Sample 15: a training stage of one's own")
public abstract class Sample15_OwnTraining extends Sample01_HelloByol {

    /**
     * Simple siamese representation learning: neither negatives nor a momentum network, but a predictor and a gradient that
     * stops.
     *
     * <p>arXiv:2011.10566, equation 2 and algorithm 1: D(p1, stop(z2)) / 2 + D(p2, stop(z1)) / 2, from -1 to 1, where z is an
     * embedding, p what the predictor makes of it, and D the negative cosine, averaged over the batch.
     */
    @Documented
    @Describes(SimSiam.Spec.class)
    @Needs(
            artifacts = {ImageSet.class, Architecture.class},
            views = 2,
            settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
            optionalSettings = Warmup.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface SimSiam {

        /** Hidden width of the predictor: 512 for embeddings of width 2048 in that paper. */
        @Range(min = 1)
        int bottleneck() default 512;

        /** The values of {@link SimSiam}. */
        record Spec(int bottleneck) implements StageKind<Encoder<?>>, KindSpec<Encoder<?>> {

            @Override
            public Encoder<?> compute(Inputs inputs, Context context) throws IOException {
                return EncoderTraining.of(this, inputs, context).onWholeImages(start -> new Siamese(start, bottleneck));
            }

            /** Nested, so that a change of it is a change of the stage. */
            private static final class Siamese implements EncoderSystem {

                private final EncoderNetwork encoder;
                private final Network predictor;
                private final Variables variables;
                private final NDArray half;
                private double spread;

                private Siamese(EncoderTraining.Start start, int hidden) {
                    encoder = new EncoderNetwork(start.architecture(), start.manager());
                    State head = new State(start.manager());
                    predictor = predictor(
                            head.scope("predictor"), encoder.projector().features(), hidden);
                    encoder.state().initialise(start.seed());
                    head.initialise(start.seed());
                    // What stands here is trained, and is in the checkpoints. A momentum network would follow().
                    variables =
                            new Variables().train("encoder.", encoder.state()).train("", head);
                    half = start.manager().create(0.5f);
                }

                private static Network predictor(Scope scope, int width, int hidden) {
                    return Network.of(
                            Layer.sequence(List.of(
                                    Layers.linearWithoutBias(scope.child("fc0"), width, hidden),
                                    Layers.batchNorm(scope.child("bn0"), hidden),
                                    Layers.rectify(),
                                    Layers.linear(scope.child("fc1"), hidden, width))),
                            width);
                }

                @Override
                public EncoderNetwork encoder() {
                    return encoder;
                }

                @Override
                public Variables variables() {
                    return variables;
                }

                /** Several terms are several arrays, named by {@code terms()}: their sum is minimised, each is logged. */
                @Override
                public NDList losses(TrainingBatch batch, long step) {
                    NDArray z1 = encoder.project(batch.view(0), true);
                    NDArray z2 = encoder.project(batch.view(1), true);
                    spread = spread(z1.stopGradient());
                    NDArray p1 = predictor.forward(z1, true);
                    NDArray p2 = predictor.forward(z2, true);
                    NDArray cosines = cosine(p1, z2.stopGradient()).add(cosine(p2, z1.stopGradient()));
                    return new NDList(cosines.mul(half).neg());
                }

                private static NDArray cosine(NDArray p, NDArray z) {
                    return p.normalize(2, 1)
                            .mul(z.normalize(2, 1))
                            .sum(new int[] {1})
                            .mean();
                }

                /** The paper's sign of collapse, in its unit: 0 if all embeddings are one, near 1 if not. */
                private double spread(NDArray embeddings) {
                    NDArray rows = embeddings.normalize(2, 1);
                    NDArray variance =
                            rows.sub(rows.mean(new int[] {0})).square().mean(new int[] {0});
                    return variance.sqrt().mean().getFloat()
                            * Math.sqrt(encoder.projector().features());
                }

                /** Logged with every step, beside loss and learning rate. */
                @Override
                public Map<String, Double> figures(long step) {
                    return Map.of("spread", spread);
                }
            }
        }
    }

    /** Optimizer, schedule, length, batch and views are those of the first sample. */
    @Override
    @SimSiam(bottleneck = 4)
    protected abstract Encoder<Trained> pretrain(ImageSet images, Architecture network, View first, View second);

    /** The table names what it scores. */
    @Override
    @Evaluation(row = "SimSiam")
    protected abstract MeanAp svm(ProceduralScenes.Split labelled, Encoder<Trained> encoder);
}

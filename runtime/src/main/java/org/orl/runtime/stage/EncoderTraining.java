package org.orl.runtime.stage;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.List;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.UserError;
import org.orl.runtime.data.CachedImages;
import org.orl.runtime.data.EpochOrder;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.EncoderSystem;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.SampleFeed;
import org.orl.runtime.train.TrainingLoop;

/**
 * What all stages that train an encoder share: the order of images, the node's schedule and optimizer, the loop, and the
 * file at the end. A kind adds its system, and its samples if they are not views of whole images.
 *
 * @param inputs of the node
 * @param context of the node
 * @param purpose tells the kind's draws from those of other kinds
 * @param wholeBatches whether the last batch of an epoch is left out if it is smaller than the others
 */
record EncoderTraining(Inputs inputs, Context context, long purpose, boolean wholeBatches) {

    /** Training in which an epoch sees every image. */
    static EncoderTraining of(Inputs inputs, Context context, long purpose) {
        return new EncoderTraining(inputs, context, purpose, false);
    }

    /** Training in which all batches have the same size. */
    EncoderTraining inWholeBatches() {
        return new EncoderTraining(inputs, context, purpose, true);
    }

    /**
     * What a system is made of.
     *
     * @param architecture of the encoder
     * @param images how many there are
     * @param batchSize most images a step
     * @param steps of training in all
     * @param seed of the initial values
     * @param manager owns the system's arrays
     */
    record Start(Architecture architecture, int images, int batchSize, long steps, long seed, NDManager manager) {}

    /** Makes the system that is trained. */
    @FunctionalInterface
    interface Factory {

        /** A system that has taken no step. */
        EncoderSystem of(Start start);
    }

    /** The loss that the experiment writes, or else the kind's own. */
    Loss loss(Loss own) {
        return inputs.optional(Loss.class).orElse(own);
    }

    /** The image set, decoded pictures kept as far as memory allows. */
    ImageSource images() {
        return CachedImages.withinAQuarterOfTheHeap(context.data().open(inputs.the(ImageSet.class)));
    }

    /** Trains on the views of whole images that the node's parameters describe. */
    void onWholeImages(Factory factory) throws IOException {
        onWholeImages(images(), factory);
    }

    /** Trains on the views of whole images of a set that is open already. */
    void onWholeImages(ImageSource images, Factory factory) throws IOException {
        WholeImages samples = WholeImages.of(images, inputs.views(), context.seed(), purpose);
        on(images, samples.shapes(), samples, factory);
    }

    /** Trains on samples whose tensors have these shapes, and writes the encoder. */
    void on(ImageSource images, List<Shape> shapes, SampleWriter samples, Factory factory) throws IOException {
        int batchSize = inputs.setting(BatchSize.Spec.class).value();
        EpochOrder order = order(images.size(), batchSize);
        Optimizer optimizer = inputs.setting(Optimizer.class);
        LearningRate rate = new LearningRate(
                optimizer.lr(),
                inputs.setting(Schedule.class),
                inputs.optional(Warmup.Spec.class),
                inputs.setting(Epochs.Spec.class).value(),
                order.batches());
        Engine engine = Engine.start(context.hardware());
        try (NDManager manager = engine.newManager()) {
            EncoderSystem system = factory.of(new Start(
                    inputs.the(Architecture.class), images.size(), batchSize, rate.steps(), context.seed(), manager));
            TrainingLoop loop = new TrainingLoop(engine, manager, system, optimizer, rate, context);
            loop.run(new SampleFeed(
                    order, batchSize, shapes, samples, context.hardware().threads()));
            EncoderFile.write(context.directory().resolve(EncoderFile.NAME), system.encoder());
            loop.finish();
        }
    }

    private EpochOrder order(int images, int batchSize) {
        int least = wholeBatches ? batchSize : 2;
        if (images < least) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "There are " + images + " images to train on.",
                    wholeBatches
                            ? "All batches must be whole; use at least " + least + " images, or a smaller @BatchSize."
                            : "Batch normalisation needs at least 2; use a larger image set.");
        }
        long seed = Draws.key(context.seed(), purpose);
        return wholeBatches
                ? EpochOrder.ofWholeBatches(images, batchSize, seed)
                : new EpochOrder(images, batchSize, seed);
    }
}

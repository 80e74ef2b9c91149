package org.orl.runtime.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Precision;
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
import org.orl.runtime.provenance.Machine;
import org.orl.runtime.random.Draws;

/**
 * Trains an encoder: all that stages of pre-training share, those of the product and those of its users alike.
 *
 * <p>A kind of stage says what it trains, an {@link EncoderSystem}. It gets the order of the images and their views, the
 * optimizer, schedule and warm-up of its node, the loop with progress and events, checkpoints from which an interrupted
 * run goes on to the same bytes, an end with a message where a loss is not a number, and the encoder's file:
 *
 * <pre>{@code
 * record Spec(double temperature) implements StageKind<Encoder<?>>, KindSpec<Encoder<?>> {
 *     public Encoder<?> compute(Inputs inputs, Context context) throws IOException {
 *         return EncoderTraining.of(this, inputs, context).onWholeImages(start -> new MySystem(start, temperature));
 *     }
 * }
 * }</pre>
 *
 * <p>The annotation of such a kind needs an {@link ImageSet}, an {@link Architecture}, views, and the settings {@link
 * Optimizer}, {@link Schedule}, {@link Epochs} and {@link BatchSize}; it may read {@link Warmup}, {@link Loss}, {@link
 * GradientAccumulation}, {@link Precision} and {@link Monitor}.
 *
 * @since 0.1
 */
public final class EncoderTraining {

    private final long purpose;
    private final Inputs inputs;
    private final Context context;
    private final boolean wholeBatches;

    private EncoderTraining(long purpose, Inputs inputs, Context context, boolean wholeBatches) {
        this.purpose = purpose;
        this.inputs = inputs;
        this.context = context;
        this.wholeBatches = wholeBatches;
    }

    /**
     * Training in which an epoch sees every image.
     *
     * @param kind the record of the stage; the name of its class tells its draws from those of other kinds
     * @param inputs of the node
     * @param context of the node
     * @return training that has not begun
     */
    public static EncoderTraining of(Kind<?> kind, Inputs inputs, Context context) {
        return new EncoderTraining(Draws.word(kind.getClass().getName()), inputs, context, false);
    }

    /**
     * Training in which all batches have the same size: what does not fill one is left out of the epoch, other images in
     * each.
     *
     * @return training that has not begun
     */
    public EncoderTraining inWholeBatches() {
        return new EncoderTraining(purpose, inputs, context, true);
    }

    /**
     * What a system is made of.
     *
     * @param architecture of the encoder
     * @param images how many there are
     * @param batchSize most images a step
     * @param steps of training in all
     * @param seed of the initial values
     * @param manager owns the system's arrays; closed after training
     * @since 0.1
     */
    public record Start(
            Architecture architecture, int images, int batchSize, long steps, long seed, NDManager manager) {}

    /**
     * Makes the system that is trained.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Factory {

        /**
         * Makes a system.
         *
         * @param start what of
         * @return one that has taken no step, the same for the same start
         */
        EncoderSystem of(Start start);
    }

    /**
     * The loss that the experiment writes, or else the kind's own; for kinds whose annotation lets {@link Loss} be read.
     *
     * @param own the kind's
     * @return the nearer one
     */
    public Loss loss(Loss own) {
        return inputs.optional(Loss.class).<Loss>map(NamedLoss::new).orElse(own);
    }

    /** The image set, decoded pictures kept as far as memory allows. */
    public ImageSource images() {
        return CachedImages.withinAQuarterOfTheHeap(context.data().open(inputs.the(ImageSet.class)));
    }

    /** Where the draws of samples begin that a kind makes itself. */
    public long key() {
        return Draws.key(context.seed(), purpose);
    }

    /**
     * Samples of the views of whole images that the node's parameters describe.
     *
     * @param images the set
     * @return one tensor a view, in the order of the parameters
     * @throws UserError if a recipe does not end in a square
     */
    public WholeImages views(ImageSource images) {
        return WholeImages.of(images, inputs.views(), context.seed(), purpose);
    }

    /**
     * Trains on the views of whole images that the node's parameters describe.
     *
     * @param factory makes what is trained
     * @return the encoder
     * @throws IOException if a checkpoint or the result cannot be written
     * @throws UserError if there are too few images, or the loss is not a number
     */
    public Encoder<?> onWholeImages(Factory factory) throws IOException {
        return onWholeImages(images(), factory);
    }

    /**
     * Trains on the views of whole images of a set that is open already.
     *
     * @param images the set
     * @param factory makes what is trained
     * @return the encoder
     * @throws IOException if a checkpoint or the result cannot be written
     * @throws UserError if there are too few images, or the loss is not a number
     */
    public Encoder<?> onWholeImages(ImageSource images, Factory factory) throws IOException {
        WholeImages samples = views(images);
        return on(images, samples.shapes(), samples, factory);
    }

    /**
     * Trains on samples that the kind makes itself.
     *
     * @param images the set
     * @param shapes of each tensor for one sample, such as {@link SampleFeed#view}
     * @param samples makes the tensors of an image; several threads call it
     * @param factory makes what is trained
     * @return the encoder, whose file lies in the directory of the node
     * @throws IOException if a checkpoint or the result cannot be written
     * @throws UserError if there are too few images, or the loss is not a number
     */
    public Encoder<?> on(ImageSource images, List<Shape> shapes, SampleWriter samples, Factory factory)
            throws IOException {
        int batchSize = inputs.setting(BatchSize.Spec.class).value();
        EpochOrder order = order(images.size(), batchSize);
        Optimizer optimizer = inputs.setting(Optimizer.class);
        LearningRate rate = new LearningRate(
                optimizer.lr(),
                inputs.setting(Schedule.class),
                inputs.optional(Warmup.Spec.class),
                inputs.setting(Epochs.Spec.class).value(),
                order.batches());
        Architecture architecture = inputs.the(Architecture.class);
        Path file = context.directory().resolve(EncoderFile.NAME);
        Engine engine = Engine.start(context.hardware());
        try (NDManager manager = engine.newManager()) {
            EncoderSystem system = factory.of(
                    new Start(architecture, images.size(), batchSize, rate.steps(), context.seed(), manager));
            StepSettings settings = StepSettings.of(inputs);
            warnOfSlow(settings.precision(), engine);
            TrainingLoop loop = new TrainingLoop(engine, manager, system, optimizer, rate, settings, context);
            loop.run(
                    new SampleFeed(
                            order,
                            batchSize,
                            shapes,
                            samples,
                            context.hardware().threads()),
                    Optional.of(new Looks(
                            inputs.optional(Monitor.Spec.class), rate, looks(system, architecture), context)));
            EncoderFile.write(file, system.encoder());
            loop.finish();
        }
        return new Encoder<Role>(architecture, file);
    }

    private void warnOfSlow(Precision.Format precision, Engine engine) {
        if (precision == Precision.Format.BF16
                && !engine.device().isGpu()
                && !Machine.current().hasBf16()) {
            String message =
                    "WARNING: this processor has no instructions for bf16 (avx512_bf16 or amx_bf16), so training in"
                            + " it takes many times as long. Set @Precision to FP32, or use a GPU.";
            context.monitor().event("slow-precision", Map.of("precision", precision.name(), "message", message));
        }
    }

    /**
     * What looks at an encoder. What it sees is a copy, written to a file as the finished encoder is: so evaluations do what
     * they do after training, and can touch nothing of what is trained.
     */
    private List<Look> looks(EncoderSystem system, Architecture architecture) {
        return context.online().stream()
                .map(evaluation -> new Look(
                        evaluation.node(),
                        evaluation.cell().row(),
                        evaluation.cell().column(),
                        evaluation.kind(),
                        (folder, progress) -> {
                            Encoder<?> copy = new Encoder<Role>(architecture, folder.resolve(EncoderFile.NAME));
                            EncoderFile.write(copy.weights(), system.encoder());
                            return evaluation
                                    .scorer()
                                    .of(copy, Files.createDirectory(folder.resolve("score")), progress);
                        }))
                .toList();
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
        return wholeBatches
                ? EpochOrder.ofWholeBatches(images, batchSize, key())
                : new EpochOrder(images, batchSize, key());
    }
}

package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.train.Monitor;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.CachedImages;
import org.orl.runtime.data.ClassLabels;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.graph.Word;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.Look;
import org.orl.runtime.train.Looks;
import org.orl.runtime.train.TrainingLoop;

/**
 * Trains linear classifiers on a frozen encoder and scores them, as {@link LinearProbe} says.
 *
 * <p>Training is checkpointed and goes on after a stop. The result is {@code score.json}, with every epoch's losses beside
 * it.
 *
 * @since 0.1
 */
public final class LinearProbeExecutor implements Executor<LinearProbe.Spec, TopK> {

    private static final long PURPOSE = Draws.word(LinearProbe.Spec.class.getName());
    private static final String LOOK = "validation";
    private static final String CACHED = "cached centre crops";

    /** For {@link java.util.ServiceLoader}. */
    public LinearProbeExecutor() {}

    @Override
    public Class<LinearProbe.Spec> kind() {
        return LinearProbe.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(LinearProbe.Spec kind, Inputs inputs, Context context) throws IOException {
        TrainTestSplit split = inputs.the(TrainTestSplit.class);
        ImageSource train = CachedImages.withinAQuarterOfTheHeap(context.data().open(split.train()));
        ImageSource test = context.data().open(split.test());
        ClassLabels labels = train.classLabels();
        ClassLabels testLabels = test.classLabels();
        ClassLabels.checkSame(labels, testLabels);
        SquareView view = SquareView.of(inputs.views().get(0), train.read(0));
        checkSides(view.side(), kind.crop());
        ClassifierTraining training = ClassifierTraining.of(inputs, train.size(), context, PURPOSE);
        CentreCrops crops = new CentreCrops(kind.resize(), kind.crop());
        Engine engine = Engine.start(context.hardware());
        try (NDManager manager = engine.newManager()) {
            Encoder<?> encoder = inputs.encoder();
            EncoderNetwork network = new EncoderNetwork(encoder.architecture(), manager);
            EncoderFile.read(encoder.weights(), network);
            String before = network.state().digest();
            Probe probe = new Probe(
                    kind.heads(), network, kind.crop(), labels.classes().size(), context.seed(), manager);
            Scoring scoring = new Scoring(kind, crops, probe, test, testLabels);
            Optional<Looks> looks = Optional.of(new Looks(
                    inputs.optional(Monitor.Spec.class), training.rate(), List.of(scoring.look(context)), context));
            TrainingLoop loop;
            if (kind.cacheFeatures()) {
                List<Shape> shapes = probe.heads().pooledShapes();
                PooledFeatures.check(shapes, train.size());
                List<float[]> features = crops.embed(train, probe::pooled, "embed train", context);
                loop = training.run(
                        engine,
                        manager,
                        probe.onFeatures(),
                        shapes,
                        PooledFeatures.samples(features, shapes),
                        labels,
                        looks);
            } else {
                SampleWriter pictures = (image, epoch, tensors, slot) -> view.write(
                        train.read(image),
                        Draws.key(context.seed(), PURPOSE, epoch, train.id(image)),
                        tensors[0],
                        slot);
                List<Shape> shapes = List.of(new Shape(3, view.side(), view.side()));
                loop = training.run(engine, manager, probe.onPictures(), shapes, pictures, labels, looks);
            }
            TopK score = scoring.score(context);
            if (!network.state().digest().equals(before)) {
                throw new IllegalStateException("The frozen encoder of " + encoder.weights() + " was changed");
            }
            ScoreFile.write(context.directory(), score);
            loop.finish();
        }
    }

    /** How the classifiers are scored, after their training and between its epochs. */
    private record Scoring(
            LinearProbe.Spec kind, CentreCrops crops, Probe probe, ImageSource test, ClassLabels testLabels) {

        TopK score(Context context) {
            List<float[]> guesses = crops.embed(test, probe::guesses, "classify test", context);
            List<TopK.Head> heads = Guesses.score(probe.heads().names(), guesses, testLabels);
            return new TopK(kind.cacheFeatures() ? CACHED : "", heads);
        }

        Look look(Context context) {
            return new Look(
                    LOOK, "", "test images", Word.pretty(kind), (folder, progress) -> score(context.telling(progress)));
        }
    }

    @Override
    public TopK load(LinearProbe.Spec kind, Inputs inputs, Path directory) throws IOException {
        return ScoreFile.read(directory, TopK.class);
    }

    private static void checkSides(int view, int crop) {
        if (view != crop) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The training view has " + view + " px, the test images' crop " + crop + " px, and the classifiers"
                            + " are made for one size.",
                    "Give the view's last crop and @LinearProbe.crop the same size.");
        }
    }
}

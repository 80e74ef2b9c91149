package org.orl.runtime.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.feature.ImageFeatures;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.network.FeatureExtractor;

/**
 * Scores an encoder by linear SVMs on its frozen features, as {@link LinearSvm} says.
 *
 * <p>The result is {@code score.json}: what {@link SvmResult} holds, with the classes that were left out and why.
 *
 * @since 0.1
 */
public final class LinearSvmExecutor implements Executor<LinearSvm.Spec, MeanAp> {

    private static final String FILE = "score.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** For {@link java.util.ServiceLoader}. */
    public LinearSvmExecutor() {}

    @Override
    public Class<LinearSvm.Spec> kind() {
        return LinearSvm.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(LinearSvm.Spec kind, Inputs inputs, Context context) throws IOException {
        TrainTestSplit split = inputs.the(TrainTestSplit.class);
        ImageSource train = context.data().open(split.train());
        ImageSource test = context.data().open(split.test());
        MultiLabels trainLabels = train.labels();
        MultiLabels testLabels = test.labels();
        if (!trainLabels.classes().equals(testLabels.classes())) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The training images are labelled with " + trainLabels.classes() + ", the test images with "
                            + testLabels.classes() + ".",
                    "Give both lists the same categories.");
        }
        SvmResult result;
        try (FeatureExtractor extractor = FeatureExtractor.open(inputs.encoder(), context.hardware())) {
            LabelledFeatures fitted =
                    new LabelledFeatures(features(train, kind, extractor, "embed train", context), trainLabels);
            LabelledFeatures scored =
                    new LabelledFeatures(features(test, kind, extractor, "embed test", context), testLabels);
            result = new SvmProtocol(kind, context.hardware().threads()).evaluate(fitted, scored, context.monitor());
        }
        for (SvmResult.LeftOutClass left : result.leftOut()) {
            context.monitor().event("class left out", Map.of("class", left.name(), "reason", left.reason()));
        }
        if (result.classes().isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "No class can be scored: " + result.leftOut() + ".",
                    "Label images of at least one class in both the training and the test list.");
        }
        AtomicFile.writeText(context.directory().resolve(FILE), JSON.writeValueAsString(result) + "\n");
    }

    @Override
    public MeanAp load(LinearSvm.Spec kind, Inputs inputs, Path directory) throws IOException {
        SvmResult result = JSON.readValue(directory.resolve(FILE).toFile(), SvmResult.class);
        return new MeanAp(
                result.mean(),
                result.classes().stream()
                        .map(each -> new MeanAp.ClassAp(each.name(), each.ap(), each.cost(), each.crossValidationAp()))
                        .toList());
    }

    private static float[][] features(
            ImageSource images, LinearSvm.Spec kind, FeatureExtractor extractor, String task, Context context) {
        return ImageFeatures.of(
                images,
                kind.size(),
                photo -> Resampling.resize(
                        Resampling.shorterSide(photo, kind.resize(), Interpolation.BILINEAR),
                        kind.size(),
                        kind.size(),
                        Interpolation.BILINEAR),
                (batch, count, size) -> extractor.grid(batch, count, size, kind.pool()),
                task,
                context.monitor());
    }
}

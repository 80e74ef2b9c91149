package org.orl.experiments.samples;

import java.io.IOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.evaluate.Evaluation;
import org.orl.dsl.evaluate.EvaluationKind;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.KindSpec;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.WholePhotos;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.parallel.Workers;

/**
 * An evaluation of one's own, as a kind: with constants, with access to pictures and device, for use in many experiments.
 *
 * @since 0.1
 */
@Experiment(id = "sample-12-own-evaluation", title = "Sample 12: an evaluation of one's own")
public abstract class Sample12_OwnEvaluation extends Sample01_HelloByol {

    /**
     * What it gives.
     *
     * @param right share of the test images, in [0, 1]
     */
    public record Hits(double right) implements Score {

        @Override
        public double headline() {
            return 100 * right;
        }

        @Override
        public String metric() {
            return "% hits";
        }
    }

    /**
     * Nearest neighbour: a test image is a hit if it shows a class that its nearest training image shows.
     *
     * <p>{@code @Needs} says what the method must have, so that a forgotten parameter is an error of the compiler.
     */
    @Documented
    @Describes(NearestLabel.Spec.class)
    @Needs(artifacts = {TrainTestSplit.class, Encoder.class})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface NearestLabel {

        /** Side to which images are resized, in pixels. */
        @Range(min = 1)
        int size() default 224;

        /** The values of {@link NearestLabel}. */
        record Spec(int size) implements EvaluationKind<Hits>, KindSpec<Hits> {

            /** {@code inputs} holds what the method takes, {@code context} what a computation needs beside it. */
            @Override
            public Hits compute(Inputs inputs, Context context) throws IOException {
                TrainTestSplit split = inputs.the(TrainTestSplit.class);
                ImageSource train = context.data().open(split.train());
                ImageSource test = context.data().open(split.test());
                MultiLabels trainLabels = train.labels();
                MultiLabels testLabels = test.labels();
                try (FeatureExtractor encoder = FeatureExtractor.open(inputs.encoder(), context.hardware());
                        Workers workers = new Workers(context.hardware().threads())) {
                    PictureEmbedder embedder = new PictureEmbedder(encoder::pooled, workers, size);
                    List<float[]> known = embedder.embed(whole(train), () -> {});
                    List<float[]> asked = embedder.embed(whole(test), () -> {});
                    int hits = 0;
                    for (int i = 0; i < test.size(); i++) {
                        byte[] nearest = trainLabels.values()[nearest(asked.get(i), known)];
                        hits += shareAClass(nearest, testLabels.values()[i]) ? 1 : 0;
                    }
                    return new Hits((double) hits / test.size());
                }
            }

            private WholePhotos whole(ImageSource images) {
                return new WholePhotos(
                        images,
                        0,
                        images.size(),
                        photo -> Resampling.resize(photo, size, size, Interpolation.BILINEAR));
            }

            private static int nearest(float[] asked, List<float[]> known) {
                int nearest = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < known.size(); i++) {
                    double distance = 0;
                    for (int j = 0; j < asked.length; j++) {
                        double difference = asked[j] - known.get(i)[j];
                        distance += difference * difference;
                    }
                    if (distance < least) {
                        least = distance;
                        nearest = i;
                    }
                }
                return nearest;
            }

            private static boolean shareAClass(byte[] one, byte[] other) {
                for (int i = 0; i < one.length; i++) {
                    if (one[i] == MultiLabels.POSITIVE && other[i] == MultiLabels.POSITIVE) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    /** A second column of the table. */
    @Evaluation(row = "BYOL", column = "nearest")
    @NearestLabel(size = 64)
    protected abstract Hits nearest(ProceduralScenes.Split labelled, Encoder<Trained> encoder);
}

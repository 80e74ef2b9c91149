package org.orl.runtime.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.execution.Context;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.SharedFeatures;
import org.orl.runtime.feature.WholePhotos;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Fields;
import org.orl.runtime.report.Monitor;

/**
 * The frozen features that the SVM protocols see: the whole photo squashed to a square, one layer pooled to a grid.
 *
 * @param resize shorter side after the first resize, in pixels
 * @param size side to which the photo is then squashed
 * @param layer 1 to 5
 * @param pool cells a side; 0 for the protocol's
 */
record SvmFeatures(int resize, int size, int layer, int pool) {

    private static final int BATCH = 64;

    /** What is fitted on, and what is scored. */
    record Split(LabelledFeatures train, LabelledFeatures test) {}

    /** Refuses lists that are labelled with different classes. */
    static void checkSameClasses(MultiLabels train, MultiLabels test) {
        if (!train.classes().equals(test.classes())) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The training images are labelled with " + train.classes() + ", the test images with "
                            + test.classes() + ".",
                    "Give both lists the same categories.");
        }
    }

    /** Embeds both parts of a split, each image once in a run, whichever protocols look at it. */
    Split of(Encoder<?> encoder, TrainTestSplit split, ImageSource train, ImageSource test, Context context)
            throws IOException {
        return new Split(
                new LabelledFeatures(shared(encoder, split.train(), train, "train", context), train.labels()),
                new LabelledFeatures(shared(encoder, split.test(), test, "test", context), test.labels()));
    }

    private float[][] shared(Encoder<?> encoder, ImageSet set, ImageSource images, String part, Context context)
            throws IOException {
        SharedFeatures.Key key = SharedFeatures.Key.of(encoder, set, this);
        Optional<float[][]> found = context.features().find(key);
        if (found.isPresent()) {
            String message = "features of the " + part + " images: those of an evaluation before";
            context.monitor().event("features-shared", Fields.of("part", part, "message", message));
            return found.get();
        }
        try (FeatureExtractor extractor = FeatureExtractor.open(encoder, context.hardware())) {
            float[][] rows = rows(images, extractor, "embed " + part, context);
            context.features().keep(key, rows);
            return rows;
        }
    }

    private float[][] rows(ImageSource images, FeatureExtractor extractor, String task, Context context) {
        UnaryOperator<RgbImage> prepare = photo -> Resampling.resize(
                Resampling.shorterSide(photo, resize, Interpolation.BILINEAR), size, size, Interpolation.BILINEAR);
        Monitor monitor = context.monitor();
        int[] done = {0};
        monitor.begin(task, 0, images.size(), "image");
        try (Workers workers = new Workers(context.hardware().threads())) {
            List<float[]> rows = new PictureEmbedder(
                            (batch, count, side) -> extractor.grid(batch, count, side, layer, pool),
                            workers,
                            size,
                            BATCH)
                    .embed(
                            new WholePhotos(images, 0, images.size(), prepare),
                            () -> monitor.advance(++done[0], Map.of()));
            monitor.end();
            return rows.toArray(float[][]::new);
        }
    }
}

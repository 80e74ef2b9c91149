package org.orl.runtime.evaluate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.feature.Embedding;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.WholePhotos;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.report.Monitor;

/**
 * How classifiers look at pictures without augmentation: the shorter side resized, a square cut from the middle.
 *
 * @param resize shorter side in pixels
 * @param crop side of the square in pixels
 */
record CentreCrops(int resize, int crop) {

    /** Computes something of every image of a set, in order. */
    List<float[]> embed(ImageSource images, Embedding embedding, String task, Context context) {
        UnaryOperator<RgbImage> prepare =
                photo -> Resampling.shorterSideCrop(photo, resize, crop, Interpolation.BILINEAR);
        Monitor monitor = context.monitor();
        int[] done = {0};
        monitor.begin(task, 0, images.size(), "image");
        try (Workers workers = new Workers(context.hardware().threads())) {
            List<float[]> rows = new PictureEmbedder(embedding, workers, crop)
                    .embed(
                            new WholePhotos(images, 0, images.size(), prepare),
                            () -> monitor.advance(++done[0], Map.of()));
            monitor.end();
            return rows;
        }
    }
}

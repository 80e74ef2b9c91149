package org.orl.runtime.stage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.feature.PictureEmbedder;
import org.orl.runtime.feature.WholePhotos;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.parallel.Workers;
import org.orl.runtime.train.Census;

/**
 * Embeds all images of a set, resized and centre-cropped, with a network that is about to be trained.
 *
 * @param images the set
 * @param resize shorter side before the crop, in pixels
 * @param crop side of the crop, in pixels
 * @param manager of the network
 * @param context threads, and whom to tell
 */
record PictureCensus(ImageSource images, int resize, int crop, NDManager manager, Context context) implements Census {

    @Override
    public float[][] of(EncoderNetwork network) {
        context.monitor().begin("embed", 0, images.size(), "image");
        int[] done = {0};
        try (Workers workers = new Workers(context.hardware().threads())) {
            PictureEmbedder embedder = new PictureEmbedder(
                    (pictures, count, size) -> embed(network, pictures, count, size), workers, crop);
            List<float[]> rows = embedder.embed(
                    new WholePhotos(images, 0, images.size(), this::prepared),
                    () -> context.monitor().advance(++done[0], Map.of()));
            context.monitor().end();
            return rows.toArray(new float[0][]);
        }
    }

    private RgbImage prepared(RgbImage photo) {
        return Resampling.shorterSideCrop(photo, resize, crop, Interpolation.BILINEAR);
    }

    private float[][] embed(EncoderNetwork network, float[] pictures, int count, int size) {
        try (NDManager step = manager.newSubManager()) {
            FloatBuffer pixels = FloatBuffer.wrap(pictures, 0, count * 3 * size * size);
            NDArray embeddings = network.project(step.create(pixels, new Shape(count, 3, size, size)), false);
            float[] values = embeddings.toFloatArray();
            int width = values.length / count;
            float[][] rows = new float[count][];
            Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * width, (i + 1) * width));
            return rows;
        }
    }
}

package org.orl.runtime.feature;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.report.Monitor;

/**
 * Embeds every image of a set, in the order of the set.
 *
 * @since 0.1
 */
public final class ImageFeatures {

    private static final int BATCH = 64;

    private ImageFeatures() {}

    /** From a batch of normalised images to one row of features an image. */
    @FunctionalInterface
    public interface Embedding {

        /**
         * Embeds a batch.
         *
         * @param images {@code count x 3 x size x size} normalised floats
         * @param count images in the batch
         * @param size side of the images in pixels
         * @return one row an image
         */
        float[][] of(float[] images, int count, int size);
    }

    /**
     * Embeds a set.
     *
     * @param images the set
     * @param size side of the prepared images in pixels
     * @param prepare makes of a photo a picture of {@code size x size} pixels; called by many threads
     * @param embedding makes the features
     * @param task what the monitor calls it
     * @param monitor told of every batch
     * @return one row an image
     */
    public static float[][] of(
            ImageSource images,
            int size,
            UnaryOperator<RgbImage> prepare,
            Embedding embedding,
            String task,
            Monitor monitor) {
        float[][] rows = new float[images.size()][];
        int floats = 3 * size * size;
        float[] batch = new float[BATCH * floats];
        monitor.begin(task, 0, images.size(), "image");
        for (int first = 0; first < images.size(); first += BATCH) {
            int begin = first;
            int count = Math.min(BATCH, images.size() - first);
            IntStream.range(0, count)
                    .parallel()
                    .forEach(slot ->
                            Normalization.write(prepare.apply(images.read(begin + slot)), batch, slot * floats));
            System.arraycopy(embedding.of(batch, count, size), 0, rows, first, count);
            monitor.advance(first + count, Map.of());
        }
        monitor.end();
        return rows;
    }
}

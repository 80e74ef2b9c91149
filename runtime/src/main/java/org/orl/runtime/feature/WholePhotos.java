package org.orl.runtime.feature;

import java.util.function.UnaryOperator;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.image.RgbImage;

/**
 * Some images of a set, each of which gives one picture.
 *
 * @param images the set
 * @param first the first image
 * @param end one more than the last
 * @param prepare makes a square picture of a photo; called by many threads
 * @since 0.1
 */
public record WholePhotos(ImageSource images, int first, int end, UnaryOperator<RgbImage> prepare) implements Pictures {

    @Override
    public int photos() {
        return end - first;
    }

    @Override
    public int count(int photo) {
        return 1;
    }

    @Override
    public String name(int photo) {
        return images.name(first + photo);
    }

    @Override
    public void write(int photo, int from, int to, float[] target, int offset) {
        Normalization.write(prepare.apply(images.read(first + photo)), target, offset);
    }
}

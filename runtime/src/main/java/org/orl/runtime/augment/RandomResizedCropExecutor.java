package org.orl.runtime.augment;

import org.orl.dsl.artifact.Box;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.random.Draws;

/**
 * Cuts a random part out and resizes it to a square, straight from the picture.
 *
 * @since 0.1
 */
public final class RandomResizedCropExecutor implements AugmentationExecutor<RandomResizedCrop.Spec> {

    private static final int TRIES = 10;

    @Override
    public Class<RandomResizedCrop.Spec> augmentation() {
        return RandomResizedCrop.Spec.class;
    }

    @Override
    public void apply(RandomResizedCrop.Spec spec, Canvas canvas, Draws draws) {
        Box box = box(spec, canvas.width(), canvas.height(), draws);
        canvas.cropResize(box, spec.size(), spec.size(), spec.interpolation());
    }

    /**
     * Draws the part that is cut out.
     *
     * @param spec ranges of area and aspect ratio
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     * @param draws the source of randomness
     * @return a box within the picture
     */
    static Box box(RandomResizedCrop.Spec spec, int width, int height, Draws draws) {
        double area = (double) width * height;
        double lowest = Math.log(spec.minRatio());
        double highest = Math.log(spec.maxRatio());
        for (int i = 0; i < TRIES; i++) {
            double target = area * draws.uniform(spec.minScale(), spec.maxScale());
            double ratio = Math.exp(draws.uniform(lowest, highest));
            int w = (int) Math.rint(Math.sqrt(target * ratio));
            int h = (int) Math.rint(Math.sqrt(target / ratio));
            if (w > 0 && w <= width && h > 0 && h <= height) {
                int y = draws.below(height - h + 1);
                int x = draws.below(width - w + 1);
                return new Box(x, y, w, h);
            }
        }
        return middle(spec, width, height);
    }

    /** The largest box in the middle whose ratio is in the range. */
    private static Box middle(RandomResizedCrop.Spec spec, int width, int height) {
        double ratio = (double) width / height;
        int w = width;
        int h = height;
        if (ratio < spec.minRatio()) {
            h = (int) Math.rint(width / spec.minRatio());
        } else if (ratio > spec.maxRatio()) {
            w = (int) Math.rint(height * spec.maxRatio());
        }
        return new Box((width - w) / 2, (height - h) / 2, Math.max(w, 1), Math.max(h, 1));
    }
}

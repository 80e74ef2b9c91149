package org.orl.runtime.augment;

import org.orl.dsl.augment.RandomGrayscale;
import org.orl.runtime.image.ColorAdjustment;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Takes the colour away, with a probability.
 *
 * @since 0.1
 */
public final class RandomGrayscaleExecutor implements AugmentationExecutor<RandomGrayscale.Spec> {

    @Override
    public Class<RandomGrayscale.Spec> augmentation() {
        return RandomGrayscale.Spec.class;
    }

    @Override
    public RgbImage apply(RandomGrayscale.Spec spec, RgbImage image, Draws draws) {
        return draws.happens(spec.p()) ? ColorAdjustment.grayscale(image) : image;
    }
}

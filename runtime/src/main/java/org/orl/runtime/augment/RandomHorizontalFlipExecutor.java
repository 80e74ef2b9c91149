package org.orl.runtime.augment;

import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Mirrors left and right, with a probability.
 *
 * @since 0.1
 */
public final class RandomHorizontalFlipExecutor implements AugmentationExecutor<RandomHorizontalFlip.Spec> {

    @Override
    public Class<RandomHorizontalFlip.Spec> augmentation() {
        return RandomHorizontalFlip.Spec.class;
    }

    @Override
    public RgbImage apply(RandomHorizontalFlip.Spec spec, RgbImage image, Draws draws) {
        return draws.happens(spec.p()) ? Resampling.mirror(image) : image;
    }
}

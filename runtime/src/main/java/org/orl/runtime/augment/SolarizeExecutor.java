package org.orl.runtime.augment;

import org.orl.dsl.augment.Solarize;
import org.orl.runtime.image.ColorAdjustment;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Inverts bright values, with a probability.
 *
 * @since 0.1
 */
public final class SolarizeExecutor implements AugmentationExecutor<Solarize.Spec> {

    @Override
    public Class<Solarize.Spec> augmentation() {
        return Solarize.Spec.class;
    }

    @Override
    public RgbImage apply(Solarize.Spec spec, RgbImage image, Draws draws) {
        return draws.happens(spec.p()) ? ColorAdjustment.solarize(image, spec.threshold()) : image;
    }
}

package org.orl.runtime.augment;

import org.orl.dsl.augment.GaussianBlur;
import org.orl.runtime.image.BoxBlur;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Blurs with a probability, by a standard deviation drawn uniformly.
 *
 * @since 0.1
 */
public final class GaussianBlurExecutor implements AugmentationExecutor<GaussianBlur.Spec> {

    @Override
    public Class<GaussianBlur.Spec> augmentation() {
        return GaussianBlur.Spec.class;
    }

    @Override
    public RgbImage apply(GaussianBlur.Spec spec, RgbImage image, Draws draws) {
        return draws.happens(spec.p())
                ? BoxBlur.gaussian(image, draws.uniform(spec.minSigma(), spec.maxSigma()))
                : image;
    }
}

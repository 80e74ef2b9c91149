package org.orl.runtime.augment;

import org.orl.dsl.augment.GaussianBlur;
import org.orl.runtime.image.Canvas;
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
    public void apply(GaussianBlur.Spec spec, Canvas canvas, Draws draws) {
        if (draws.happens(spec.p())) {
            canvas.blur(draws.uniform(spec.minSigma(), spec.maxSigma()));
        }
    }
}

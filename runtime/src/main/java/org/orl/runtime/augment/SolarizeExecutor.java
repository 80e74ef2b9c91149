package org.orl.runtime.augment;

import org.orl.dsl.augment.Solarize;
import org.orl.runtime.image.Canvas;
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
    public void apply(Solarize.Spec spec, Canvas canvas, Draws draws) {
        if (draws.happens(spec.p())) {
            canvas.solarize(spec.threshold());
        }
    }
}

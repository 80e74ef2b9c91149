package org.orl.runtime.augment;

import org.orl.dsl.augment.RandomGrayscale;
import org.orl.runtime.image.Canvas;
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
    public void apply(RandomGrayscale.Spec spec, Canvas canvas, Draws draws) {
        if (draws.happens(spec.p())) {
            canvas.grayscale();
        }
    }
}

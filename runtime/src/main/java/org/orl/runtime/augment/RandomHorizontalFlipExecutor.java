package org.orl.runtime.augment;

import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.runtime.image.Canvas;
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
    public void apply(RandomHorizontalFlip.Spec spec, Canvas canvas, Draws draws) {
        if (draws.happens(spec.p())) {
            canvas.mirror();
        }
    }
}

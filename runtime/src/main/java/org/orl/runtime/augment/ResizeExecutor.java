package org.orl.runtime.augment;

import org.orl.dsl.augment.Resize;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.random.Draws;

/**
 * Resizes to a length of the shorter side; draws nothing.
 *
 * @since 0.1
 */
public final class ResizeExecutor implements AugmentationExecutor<Resize.Spec> {

    @Override
    public Class<Resize.Spec> augmentation() {
        return Resize.Spec.class;
    }

    @Override
    public void apply(Resize.Spec spec, Canvas canvas, Draws draws) {
        canvas.show(Resampling.shorterSide(canvas.image(), spec.size(), spec.interpolation()));
    }
}

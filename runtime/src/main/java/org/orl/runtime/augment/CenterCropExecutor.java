package org.orl.runtime.augment;

import org.orl.dsl.augment.CenterCrop;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.random.Draws;

/**
 * Cuts a square from the middle; draws nothing.
 *
 * @since 0.1
 */
public final class CenterCropExecutor implements AugmentationExecutor<CenterCrop.Spec> {

    @Override
    public Class<CenterCrop.Spec> augmentation() {
        return CenterCrop.Spec.class;
    }

    @Override
    public void apply(CenterCrop.Spec spec, Canvas canvas, Draws draws) {
        canvas.show(Resampling.centerCrop(canvas.image(), spec.size()));
    }
}

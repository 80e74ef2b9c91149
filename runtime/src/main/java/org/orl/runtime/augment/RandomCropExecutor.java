package org.orl.runtime.augment;

import org.orl.dsl.augment.RandomCrop;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.random.Draws;

/**
 * Cuts a square from anywhere.
 *
 * @since 0.1
 */
public final class RandomCropExecutor implements AugmentationExecutor<RandomCrop.Spec> {

    @Override
    public Class<RandomCrop.Spec> augmentation() {
        return RandomCrop.Spec.class;
    }

    @Override
    public void apply(RandomCrop.Spec spec, Canvas canvas, Draws draws) {
        int size = spec.size();
        int y = place(canvas.height() - size, draws);
        int x = place(canvas.width() - size, draws);
        canvas.show(Resampling.crop(canvas.image(), x, y, size, size));
    }

    /** Where the square begins on one axis; a picture that is too small lies in the middle. */
    private static int place(int room, Draws draws) {
        return room >= 0 ? draws.below(room + 1) : Math.floorDiv(room, 2);
    }
}

package org.orl.runtime.augment;

import org.orl.dsl.augment.ColorJitter;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.random.Draws;

/**
 * Changes brightness, contrast, saturation and hue in random order, with a probability for all four together.
 *
 * @since 0.1
 */
public final class ColorJitterExecutor implements AugmentationExecutor<ColorJitter.Spec> {

    @Override
    public Class<ColorJitter.Spec> augmentation() {
        return ColorJitter.Spec.class;
    }

    @Override
    public void apply(ColorJitter.Spec spec, Canvas canvas, Draws draws) {
        if (!draws.happens(spec.p())) {
            return;
        }
        int[] order = draws.permutation(4);
        double brightness = factor(spec.brightness(), draws);
        double contrast = factor(spec.contrast(), draws);
        double saturation = factor(spec.saturation(), draws);
        double hue = draws.uniform(-spec.hue(), spec.hue());
        for (int operation : order) {
            switch (operation) {
                case 0 -> canvas.brightness(brightness);
                case 1 -> canvas.contrast(contrast);
                case 2 -> canvas.saturation(saturation);
                default -> {
                    // A change of 0 leaves the hue step out; a shift that happens to be 0 still rounds.
                    if (spec.hue() != 0) {
                        canvas.hue(hue);
                    }
                }
            }
        }
    }

    private static double factor(double change, Draws draws) {
        return draws.uniform(Math.max(0, 1 - change), 1 + change);
    }
}

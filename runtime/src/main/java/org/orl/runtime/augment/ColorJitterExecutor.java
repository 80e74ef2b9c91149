package org.orl.runtime.augment;

import org.orl.dsl.augment.ColorJitter;
import org.orl.runtime.image.ColorAdjustment;
import org.orl.runtime.image.RgbImage;
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
    public RgbImage apply(ColorJitter.Spec spec, RgbImage image, Draws draws) {
        if (!draws.happens(spec.p())) {
            return image;
        }
        int[] order = draws.permutation(4);
        double brightness = factor(spec.brightness(), draws);
        double contrast = factor(spec.contrast(), draws);
        double saturation = factor(spec.saturation(), draws);
        double hue = draws.uniform(-spec.hue(), spec.hue());
        RgbImage result = image;
        for (int operation : order) {
            result = switch (operation) {
                case 0 -> ColorAdjustment.brightness(result, brightness);
                case 1 -> ColorAdjustment.contrast(result, contrast);
                case 2 -> ColorAdjustment.saturation(result, saturation);
                // A change of 0 leaves the hue step out; a shift that happens to be 0 still rounds.
                default -> spec.hue() == 0 ? result : ColorAdjustment.hue(result, hue);
            };
        }
        return result;
    }

    private static double factor(double change, Draws draws) {
        return draws.uniform(Math.max(0, 1 - change), 1 + change);
    }
}

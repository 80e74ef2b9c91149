package org.orl.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.ColorJitter;
import org.orl.dsl.augment.GaussianBlur;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomGrayscale;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.Solarize;
import org.orl.dsl.augment.View;

/** The views of arXiv:2106.11952. */
final class Recipes {

    /** Side of a view of a whole image in pixels. */
    static final int SIDE = 224;

    /** Side of a region's view in pixels. */
    static final int PATCH = 96;

    private static final Augmentation CROP =
            new RandomResizedCrop.Spec(SIDE, 0.08, 1, 3.0 / 4, 4.0 / 3, Interpolation.BILINEAR);

    private Recipes() {}

    static View first() {
        return cropped(firstPatch());
    }

    static View second() {
        return cropped(secondPatch());
    }

    static View firstPatch() {
        return new View(colours(1));
    }

    static View secondPatch() {
        List<Augmentation> recipe = new ArrayList<>(colours(0.1));
        recipe.add(new Solarize.Spec(0.2, 128));
        return new View(recipe);
    }

    private static View cropped(View patch) {
        List<Augmentation> recipe = new ArrayList<>(List.of(CROP));
        recipe.addAll(patch.recipe());
        return new View(recipe);
    }

    private static List<Augmentation> colours(double blur) {
        return List.of(
                new RandomHorizontalFlip.Spec(0.5),
                new ColorJitter.Spec(0.8, 0.4, 0.4, 0.2, 0.1),
                new RandomGrayscale.Spec(0.2),
                new GaussianBlur.Spec(blur, 0.1, 2));
    }
}

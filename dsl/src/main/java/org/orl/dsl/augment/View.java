package org.orl.dsl.augment;

import java.util.List;

/**
 * A randomly augmented look at an image; as a parameter of a stage it carries its recipe as annotations.
 *
 * <p>After the last step the pixels are scaled to [0, 1] and normalised with the mean (0.485, 0.456, 0.406) and standard
 * deviation (0.229, 0.224, 0.225) of ImageNet, as in every published method that the experiments cover.
 *
 * @param recipe the steps, in the order in which they are applied
 * @since 0.1
 */
public record View(List<Augmentation> recipe) {

    /** Keeps its own copy of the recipe. */
    public View {
        recipe = List.copyOf(recipe);
    }

    /**
     * A view of the given steps.
     *
     * @param recipe the steps, in the order in which they are applied
     * @return the view
     */
    public static View of(Augmentation... recipe) {
        return new View(List.of(recipe));
    }
}

package org.orl.runtime.augment;

import org.orl.dsl.augment.View;
import org.orl.runtime.UserError;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.image.RgbImage;

/**
 * A view whose pictures are all squares of one size.
 *
 * @param pipeline makes them
 * @param side in pixels
 * @since 0.1
 */
public record SquareView(ViewPipeline pipeline, int side) {

    /**
     * Tries the recipe on one picture to learn the size of its results.
     *
     * @param view the recipe
     * @param example any picture
     * @return the view
     * @throws UserError if the result is no square
     */
    public static SquareView of(View view, RgbImage example) {
        ViewPipeline pipeline = ViewPipeline.of(view);
        RgbImage result = pipeline.apply(example, 0);
        if (result.width() != result.height()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A view of " + result.width() + " x " + result.height()
                            + " pixels comes out of a recipe; training needs squares.",
                    "Begin the recipe with @RandomResizedCrop(size = ...).");
        }
        return new SquareView(pipeline, result.width());
    }

    /**
     * Writes a view of a picture, normalised, to its slot.
     *
     * @param picture any picture
     * @param key what the draws depend on, as in {@link ViewPipeline#apply}
     * @param tensor receives {@code 3 * side * side} floats
     * @param slot how many such views stand before it
     * @throws UserError if the recipe gives another size this time
     */
    public void write(RgbImage picture, long key, float[] tensor, int slot) {
        Canvas result = pipeline.augmented(picture, key);
        if (result.width() != side || result.height() != side) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A recipe gives views of different sizes: " + side + " x " + side + " and " + result.width() + " x "
                            + result.height() + ".",
                    "Begin the recipe with @RandomResizedCrop(size = ...).");
        }
        Normalization.write(result.packed(), pipeline.light(key), tensor, slot * 3 * side * side);
    }
}

package org.orl.runtime.stage;

import org.orl.dsl.augment.View;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.Normalization;
import org.orl.runtime.augment.ViewPipeline;
import org.orl.runtime.image.RgbImage;

/**
 * A view whose pictures are all squares of one size.
 *
 * @param pipeline makes them
 * @param side in pixels
 */
record SquareView(ViewPipeline pipeline, int side) {

    /** Tries the recipe on one picture to learn the size of its results. */
    static SquareView of(View view, RgbImage example) {
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

    /** Writes a view of a picture, normalised, to its slot. */
    void write(RgbImage picture, long key, float[] tensor, int slot) {
        RgbImage result = pipeline.apply(picture, key);
        if (result.width() != side || result.height() != side) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "A recipe gives views of different sizes: " + side + " x " + side + " and " + result.width() + " x "
                            + result.height() + ".",
                    "Begin the recipe with @RandomResizedCrop(size = ...).");
        }
        Normalization.write(result, tensor, slot * 3 * side * side);
    }
}

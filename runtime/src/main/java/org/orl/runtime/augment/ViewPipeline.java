package org.orl.runtime.augment;

import java.util.List;
import org.orl.dsl.augment.View;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Makes one view of a picture after another by a recipe; safe for use by many threads.
 *
 * @since 0.1
 */
public final class ViewPipeline {

    private final List<PixelOperation> operations;

    private ViewPipeline(List<PixelOperation> operations) {
        this.operations = operations;
    }

    /**
     * The pipeline of a view.
     *
     * @param view its recipe
     * @return the pipeline
     * @throws org.orl.runtime.UserError if nothing says what one of the augmentations does
     */
    public static ViewPipeline of(View view) {
        return new ViewPipeline(view.recipe().stream().map(PixelOperations::of).toList());
    }

    /**
     * Augments a picture.
     *
     * @param image the picture; not written to
     * @param key what the draws depend on, made by {@link Draws#key} of seed, stage, epoch, picture and view; operation
     *     {@code i} of the recipe draws from {@code Draws.of(key, i)}
     * @return the view
     */
    public RgbImage apply(RgbImage image, long key) {
        RgbImage result = image;
        for (int i = 0; i < operations.size(); i++) {
            result = operations.get(i).apply(result, Draws.of(key, i));
        }
        return result;
    }
}

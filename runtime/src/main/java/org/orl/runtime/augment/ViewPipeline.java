package org.orl.runtime.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.Lighting;
import org.orl.dsl.augment.Resize;
import org.orl.dsl.augment.View;
import org.orl.runtime.UserError;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * Makes one view of a picture after another by a recipe; safe for use by many threads.
 *
 * @since 0.1
 */
public final class ViewPipeline {

    private static final float[] UNLIT = new float[3];

    private final List<PixelOperation> operations;
    private final Optional<Lighting.Spec> lighting;

    private ViewPipeline(List<PixelOperation> operations, Optional<Lighting.Spec> lighting) {
        this.operations = operations;
        this.lighting = lighting;
    }

    /**
     * The pipeline of a view.
     *
     * @param view its recipe
     * @return the pipeline
     * @throws UserError if nothing says what one of the augmentations does, or something follows the lighting
     */
    public static ViewPipeline of(View view) {
        List<Augmentation> recipe = view.recipe();
        int last = recipe.size() - 1;
        if (last >= 0 && recipe.get(last) instanceof Lighting.Spec spec) {
            return new ViewPipeline(pixelOperations(recipe.subList(0, last)), Optional.of(spec));
        }
        return new ViewPipeline(pixelOperations(recipe), Optional.empty());
    }

    private static List<PixelOperation> pixelOperations(List<Augmentation> recipe) {
        if (recipe.stream().anyMatch(Lighting.Spec.class::isInstance)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "@Lighting stands before another augmentation in a recipe; it adds to numbers that are no pixels"
                            + " any more.",
                    "Write it last.");
        }
        List<PixelOperation> operations = new ArrayList<>();
        for (int i = 0; i < recipe.size(); i++) {
            if (i + 1 < recipe.size()
                    && recipe.get(i) instanceof Resize.Spec resize
                    && recipe.get(i + 1) instanceof CenterCrop.Spec crop) {
                operations.add((image, draws) ->
                        Resampling.shorterSideCrop(image, resize.size(), crop.size(), resize.interpolation()));
                operations.add((image, draws) -> image); // so that what follows keeps its number, and its draws
                i++;
            } else {
                operations.add(PixelOperations.of(recipe.get(i)));
            }
        }
        return operations;
    }

    /**
     * Augments a picture, all but the lighting, which {@link #light} gives.
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

    /**
     * The colour that is added to the augmented picture's pixels in [0, 1].
     *
     * @param key as in {@link #apply}
     * @return red, green and blue; 0 if the recipe has no lighting
     */
    float[] light(long key) {
        return lighting.map(spec -> LightingNoise.draw(spec, Draws.of(key, operations.size())))
                .orElse(UNLIT);
    }
}

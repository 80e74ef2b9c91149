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
import org.orl.runtime.image.Canvas;
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

    private final List<Step> operations;
    private final Optional<Lighting.Spec> lighting;
    private final ThreadLocal<Canvas> canvases = ThreadLocal.withInitial(Canvas::new);

    /** What an augmentation of a recipe does to the picture on a canvas. */
    @FunctionalInterface
    interface Step {
        void apply(Canvas canvas, Draws draws);
    }

    private ViewPipeline(List<Step> operations, Optional<Lighting.Spec> lighting) {
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

    private static List<Step> pixelOperations(List<Augmentation> recipe) {
        if (recipe.stream().anyMatch(Lighting.Spec.class::isInstance)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "@Lighting stands before another augmentation in a recipe; it adds to numbers that are no pixels"
                            + " any more.",
                    "Write it last.");
        }
        List<Step> operations = new ArrayList<>();
        for (int i = 0; i < recipe.size(); i++) {
            if (i + 1 < recipe.size()
                    && recipe.get(i) instanceof Resize.Spec resize
                    && recipe.get(i + 1) instanceof CenterCrop.Spec crop) {
                operations.add((canvas, draws) -> canvas.show(Resampling.shorterSideCrop(
                        canvas.image(), resize.size(), crop.size(), resize.interpolation())));
                operations.add((canvas, draws) -> {}); // so that what follows keeps its number, and its draws
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
        return augmented(image, key).image();
    }

    /** The view as {@link #apply} gives it, on the thread's canvas: it stays there until the thread makes another. */
    Canvas augmented(RgbImage image, long key) {
        Canvas canvas = canvases.get().show(image);
        for (int i = 0; i < operations.size(); i++) {
            operations.get(i).apply(canvas, Draws.of(key, i));
        }
        return canvas;
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

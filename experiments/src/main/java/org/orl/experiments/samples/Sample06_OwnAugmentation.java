package org.orl.experiments.samples;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.Experiment;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.Augmentation;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.runtime.augment.PixelOperation;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * An augmentation of one's own: one annotation with its record, used like those that come with the product.
 *
 * @since 0.1
 */
@Experiment(id = "sample-06-own-augmentation", title = "Sample 6: an augmentation of one's own")
public abstract class Sample06_OwnAugmentation extends Sample01_HelloByol {

    /**
     * Keeps the upper bits of every channel value.
     *
     * <p>{@code @Describes} makes an annotation a word of the language: its members are the components of the record, with
     * the same names in the same order. Every member has a default; {@code @Range} is checked by the compiler and for
     * {@code --set}.
     */
    @Documented
    @Describes(Posterize.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    public @interface Posterize {

        /** Probability. */
        @Range(min = 0, max = 1)
        double p() default 0.5;

        /** How many bits are kept, of 8. */
        @Range(min = 1, max = 8)
        int bits() default 4;

        /** The values of {@link Posterize}, which also say what it does: nothing has to be registered. */
        record Spec(double p, int bits) implements Augmentation, PixelOperation {

            /** All randomness comes from {@code draws}, so that a view can be drawn again whenever it is wanted. */
            @Override
            public RgbImage apply(RgbImage image, Draws draws) {
                if (!draws.happens(p)) {
                    return image;
                }
                int kept = 0xFF << (8 - bits);
                byte[] pixels = image.pixels().clone();
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = (byte) (pixels[i] & kept);
                }
                return new RgbImage(image.width(), image.height(), pixels);
            }
        }
    }

    /** The second view is posterized. */
    @Override
    protected abstract Encoder<Trained> pretrain(
            ImageSet images,
            Architecture network,
            View first,
            @RandomResizedCrop(size = 32) @Posterize(p = 1, bits = 2) View second);
}

package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Changes brightness, contrast, saturation and hue by random amounts, in random order.
 *
 * <p>The first three factors are U(max(0, 1 - x), 1 + x); the hue is shifted by U(-hue, hue) turns.
 *
 * @since 0.1
 */
@Documented
@Describes(ColorJitter.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface ColorJitter {

    /** Probability that the image is jittered at all, in [0, 1]; 0.8 in the official configuration. */
    @Range(min = 0, max = 1)
    double p() default 0.8;

    /** Largest change of brightness, as a share, at least 0; 0.4 in the official configuration. */
    @Range(min = 0)
    double brightness() default 0.4;

    /** Largest change of contrast, as a share, at least 0; 0.4 in the official configuration. */
    @Range(min = 0)
    double contrast() default 0.4;

    /** Largest change of saturation, as a share, at least 0; 0.2 in the official configuration. */
    @Range(min = 0)
    double saturation() default 0.2;

    /** Largest shift of hue, in turns, in [0, 0.5]; 0.1 in the official configuration. */
    @Range(min = 0, max = 0.5)
    double hue() default 0.1;

    /** The values of {@link ColorJitter}. */
    record Spec(double p, double brightness, double contrast, double saturation, double hue) implements Augmentation {}
}

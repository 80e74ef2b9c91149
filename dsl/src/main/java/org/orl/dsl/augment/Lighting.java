package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Adds one colour to all pixels, along the principal axes of ImageNet's colours (Krizhevsky et al., 2012).
 *
 * <p>The colour is the sum over the three axes of alpha_j eigenvalue_j eigenvector_j, with alpha_j normally distributed.
 * It is added to pixels in [0, 1] without rounding and without clipping; so nothing may follow it in a recipe.
 *
 * @since 0.1
 */
@Documented
@Describes(Lighting.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Lighting {

    /**
     * Standard deviation of alpha, at least 0, without unit; 0.1 in the official configuration for linear
     * classification on ImageNet.
     */
    @Range(min = 0)
    double std() default 0.1;

    /** The values of {@link Lighting}. */
    record Spec(double std) implements Augmentation {}
}

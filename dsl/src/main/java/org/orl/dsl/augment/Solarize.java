package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Inverts every channel value that is not below the threshold.
 *
 * @since 0.1
 */
@Documented
@Describes(Solarize.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Solarize {

    /** Probability, in [0, 1]; 0 for the first view and 0.2 for the second in the official configuration. */
    @Range(min = 0, max = 1)
    double p() default 0.2;

    /**
     * Smallest value that is inverted, in [0, 256], of channels of 0 to 255; 128 in the official code; 256 inverts
     * nothing.
     */
    @Range(min = 0, max = 256)
    int threshold() default 128;

    /** The values of {@link Solarize}. */
    record Spec(double p, int threshold) implements Augmentation {}
}

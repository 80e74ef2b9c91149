package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Blurs with a random radius: Pillow's approximation by three box blurs, without a kernel-size rule.
 *
 * @since 0.1
 */
@Documented
@Describes(GaussianBlur.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface GaussianBlur {

    /** Probability, in [0, 1]; 1.0 for the first view and 0.1 for the second in the official configuration. */
    @Range(min = 0, max = 1)
    double p() default 1.0;

    /** Smallest standard deviation in pixels, at least 0; 0.1 in the official configuration. */
    @Range(min = 0)
    double minSigma() default 0.1;

    /** Largest standard deviation in pixels, at least 0; 2.0 in the official configuration. */
    @Range(min = 0)
    double maxSigma() default 2.0;

    /** The values of {@link GaussianBlur}. */
    record Spec(double p, double minSigma, double maxSigma) implements Augmentation {}
}

package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Takes the colour away: each channel becomes the luma (ITU-R 601).
 *
 * @since 0.1
 */
@Documented
@Describes(RandomGrayscale.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface RandomGrayscale {

    /** Probability, in [0, 1]; 0.2 in the official configuration. */
    @Range(min = 0, max = 1)
    double p() default 0.2;

    /** The values of {@link RandomGrayscale}. */
    record Spec(double p) implements Augmentation {}
}

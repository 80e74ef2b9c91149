package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Mirrors left and right.
 *
 * @since 0.1
 */
@Documented
@Describes(RandomHorizontalFlip.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface RandomHorizontalFlip {

    /** Probability, in [0, 1]; 0.5 in the official configuration. */
    @Range(min = 0, max = 1)
    double p() default 0.5;

    /** The values of {@link RandomHorizontalFlip}. */
    record Spec(double p) implements Augmentation {}
}

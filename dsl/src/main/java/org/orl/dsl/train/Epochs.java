package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.dsl.meta.Unset;

/**
 * Length of training.
 *
 * @since 0.1
 */
@Documented
@Describes(Epochs.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Epochs {

    /** Passes over the image set, at least 1; 800 in the official configuration. Must be set. */
    @Range(min = 1)
    int value() default Unset.INT;

    /** The values of {@link Epochs}. */
    record Spec(int value) implements Setting {}
}

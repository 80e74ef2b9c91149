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
 * Images a step.
 *
 * @since 0.1
 */
@Documented
@Describes(BatchSize.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface BatchSize {

    /** Images a step, over all devices, at least 2; 512 in the official configuration. Must be set. */
    @Range(min = 2)
    int value() default Unset.INT;

    /** The values of {@link BatchSize}. */
    record Spec(int value) implements Setting {}
}

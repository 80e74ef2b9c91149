package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Linear growth of the learning rate, per step, over the first epochs, on top of the schedule.
 *
 * <p>At step i of W = epochs * stepsPerEpoch: lr = scheduled * (1 - (1 - i / W) (1 - ratio)).
 *
 * @since 0.1
 */
@Documented
@Describes(Warmup.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Warmup {

    /** Length in epochs, at least 0; 4 in the official configuration. */
    @Range(min = 0)
    int epochs() default 4;

    /** Share of the learning rate at the first step, in [0, 1]; 1e-4 in the official configuration. */
    @Range(min = 0, max = 1)
    double ratio() default 1e-4;

    /** The values of {@link Warmup}. */
    record Spec(int epochs, double ratio) implements Setting {}
}

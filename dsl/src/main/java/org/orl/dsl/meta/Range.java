package org.orl.dsl.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The interval in which a number of an annotation must lie; each number of an array, for an array member.
 *
 * <p>Checked by the processor for what is written in a class, and by the same rule for {@code --set}.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Range {

    /** Smallest allowed value, included unless {@link #openMin}. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value, included unless {@link #openMax}. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min} itself is excluded. */
    boolean openMin() default false;

    /** Whether {@link #max} itself is excluded. */
    boolean openMax() default false;
}

package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.Range;

/**
 * A learning rate that falls at given epochs: lr * gamma ^ (how many of the epochs are over).
 *
 * @since 0.1
 */
@Documented
@Describes(Steps.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Steps {

    /**
     * Epochs after which the rate falls, counted from 1 and in ascending order; {8, 16, 24} of 28 for linear
     * classification on ImageNet in the protocol.
     */
    @NonEmpty
    @Range(min = 1)
    int[] at() default {};

    /**
     * What the rate is multiplied with, in (0, 1]; 0.1 for linear, 0.2 for semi-supervised classification in the
     * protocol.
     */
    @Range(min = 0, openMin = true, max = 1)
    double gamma() default 0.1;

    /** The values of {@link Steps}. */
    record Spec(List<Integer> at, double gamma) implements Schedule {

        @Override
        public double at(double base, long epoch, int epochs) {
            double over = (double) at.stream().filter(end -> end <= epoch).count();
            return base * Math.pow(gamma, over);
        }
    }
}

package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Cosine decay of the learning rate, constant within an epoch: minLr + (lr - minLr) (1 + cos(pi e / E)) / 2.
 *
 * @since 0.1
 */
@Documented
@Describes(Cosine.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Cosine {

    /** Learning rate that the curve tends to, at least 0; 0 in the official configuration. */
    @Range(min = 0)
    double minLr() default 0;

    /** The values of {@link Cosine}. */
    record Spec(double minLr) implements Schedule {

        @Override
        public double at(double base, long epoch, int epochs) {
            return minLr + 0.5 * (base - minLr) * (1 + Math.cos(Math.PI * epoch / epochs));
        }
    }
}

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
 * Stochastic gradient descent with momentum: v = momentum * v + g + weightDecay * w; w -= lr * v.
 *
 * <p>Weight decay applies to every parameter, biases and batch norm included, as in the official configurations.
 *
 * @since 0.1
 */
@Documented
@Describes(Sgd.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Sgd {

    /** Base learning rate, above 0; 0.4 for batch 512 in the official configuration. Must be set. */
    @Range(min = 0, openMin = true)
    double lr() default Unset.DOUBLE;

    /** Momentum, in [0, 1); 0.9 in the official configuration. */
    @Range(min = 0, max = 1, openMax = true)
    double momentum() default 0.9;

    /** Weight decay (L2), at least 0; 1e-4 in the official configuration. */
    @Range(min = 0)
    double weightDecay() default 1e-4;

    /** Whether the gradient looks ahead (Nesterov); it does not in the official configuration of pre-training. */
    boolean nesterov() default false;

    /** The values of {@link Sgd}. */
    record Spec(double lr, double momentum, double weightDecay, boolean nesterov) implements Optimizer {}
}

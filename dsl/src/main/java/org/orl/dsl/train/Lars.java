package org.orl.dsl.train;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.dsl.meta.Unset;

/**
 * Layer-wise adaptive rate scaling: every tensor's step is proportional to its norm.
 *
 * <p>arXiv:1708.03888: rate = lr * eta |w| / (|g| + weightDecay |w|); v = momentum * v + rate * (g + weightDecay * w);
 * w -= v. The rate stays in v, as in the official code of ORL's SimCLR baseline.
 *
 * @since 0.1
 */
@Documented
@Describes(Lars.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Lars {

    /** Base learning rate, above 0; 0.6 for batch 512 in the SimCLR baseline on COCO. Must be set. */
    @Range(min = 0, openMin = true)
    double lr() default Unset.DOUBLE;

    /** Momentum, in [0, 1); 0.9 in the baseline. */
    @Range(min = 0, max = 1, openMax = true)
    double momentum() default 0.9;

    /** Weight decay (L2), at least 0; 1e-6 in the baseline. */
    @Range(min = 0)
    double weightDecay() default 1e-6;

    /** Trust in the ratio of norms, above 0; 1e-3 in the baseline. */
    @Range(min = 0, openMin = true)
    double eta() default 1e-3;

    /**
     * Regular expressions; a tensor in whose name one of them is found takes plain steps without weight decay.
     *
     * <p>The default is the baseline's: batch norm and biases. It does not find {@code downsample.1.weight}, a batch norm
     * within a shortcut, which is therefore adapted, here as in the official code.
     */
    String[] exclude() default {"(bn|gn)(\\d+)?.(weight|bias)", "bias"};

    /** The values of {@link Lars}. */
    record Spec(double lr, double momentum, double weightDecay, double eta, List<String> exclude)
            implements Optimizer {}
}

package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * The projector of online deep clustering, on the averaged feature map: linear, batch norm, ReLU, dropout, linear, ReLU.
 *
 * <p>Official neck {@code NonLinearNeckV0}: batch norm without learned scale and shift, whose running statistics move by
 * 0.001 of a batch's; both linear layers have a bias.
 *
 * @since 0.1
 */
@Documented
@Describes(ClusteringMlp.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ClusteringMlp {

    /** Width of the hidden layer, at least 1; 512 in the official configuration. */
    @Range(min = 1)
    int hidden() default 512;

    /** Width of the embedding, at least 1; 256 in the official configuration. */
    @Range(min = 1)
    int out() default 256;

    /** Share of hidden values that are set to 0 in training, in [0, 1); 0.5 in the official configuration. */
    @Range(min = 0, max = 1, openMax = true)
    double dropout() default 0.5;

    /** The values of {@link ClusteringMlp}. */
    record Spec(int hidden, int out, double dropout) implements Head {}
}

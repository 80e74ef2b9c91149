package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * A two-layer head: global average pooling, linear, batch norm, ReLU, linear; the projector of BYOL and ORL.
 *
 * @since 0.1
 */
@Documented
@Describes(Mlp.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Mlp {

    /** Width of the hidden layer; 4096 in the paper. */
    @Range(min = 1)
    int hidden() default 4096;

    /** Width of the embedding; 256 in the paper. */
    @Range(min = 1)
    int out() default 256;

    /** The values of {@link Mlp}. */
    record Spec(int hidden, int out) implements Head {}
}

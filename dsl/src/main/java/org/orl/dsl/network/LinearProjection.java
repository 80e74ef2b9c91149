package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * A head of one linear layer with bias on the averaged feature map: the projector of NPID.
 *
 * @since 0.1
 */
@Documented
@Describes(LinearProjection.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface LinearProjection {

    /** Width of the embedding, at least 1; 128 in the paper of NPID. */
    @Range(min = 1)
    int out() default 128;

    /** The values of {@link LinearProjection}. */
    record Spec(int out) implements Head {}
}

package org.orl.dsl.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;

/**
 * A head without weights: the embedding is the feature map, averaged over its cells.
 *
 * <p>For encoders that have no projector, such as those trained with labels.
 *
 * @since 0.1
 */
@Documented
@Describes(GlobalAveragePool.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface GlobalAveragePool {

    /** The values of {@link GlobalAveragePool}. */
    record Spec() implements Head {}
}

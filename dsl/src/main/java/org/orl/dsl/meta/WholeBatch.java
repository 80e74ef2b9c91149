package org.orl.dsl.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a kind of stage that it needs the batch as a whole, so that a batch in parts, as {@link
 * org.orl.dsl.train.GradientAccumulation} takes it, would be something else; the processor then says why.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface WholeBatch {

    /** Why, as the end of a sentence that begins with the kind: {@code tells the images of a batch from one another}. */
    String value();
}

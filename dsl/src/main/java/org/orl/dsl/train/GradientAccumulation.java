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
 * Takes the batch of a step in parts, one after the other, and adds up their gradients: for a batch that memory does not
 * hold at once.
 *
 * <p>The step stays one step: epochs, schedule and momentum do not change, and a part counts by its share of the images.
 * So for a loss that is a mean over images, the gradient is that of the whole batch, with one exception: batch norm sees a
 * part at a time, as on a device of its own, and its running statistics move once a part. A loss that compares the images
 * of a batch with one another would be another loss; the kinds of the language that have such a one do not read this
 * setting.
 *
 * @since 0.1
 */
@Documented
@Describes(GradientAccumulation.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface GradientAccumulation {

    /**
     * Parts of a batch, of equal size give or take an image, at least 1, and of at least two images each; a smaller last
     * batch is cut into fewer. The official configuration has 8 devices in place of parts. Must be set.
     */
    @Range(min = 1)
    int parts() default Unset.INT;

    /** The values of {@link GradientAccumulation}. */
    record Spec(int parts) implements Setting {}
}

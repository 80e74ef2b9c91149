package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Resizes so that the shorter side has the given length and the ratio stays.
 *
 * @since 0.1
 */
@Documented
@Describes(Resize.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Resize {

    /** Length of the shorter side in pixels, at least 1; 256 in the official configurations, for test images. */
    @Range(min = 1)
    int size() default 256;

    /** The resize filter; bilinear in the official configurations. */
    Interpolation interpolation() default Interpolation.BILINEAR;

    /** The values of {@link Resize}. */
    record Spec(int size, Interpolation interpolation) implements Augmentation {}
}

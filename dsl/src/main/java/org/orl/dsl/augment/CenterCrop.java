package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Cuts a square from the middle.
 *
 * @since 0.1
 */
@Documented
@Describes(CenterCrop.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface CenterCrop {

    /** Side in pixels, at least 1; 224 in the official configurations, for test images. */
    @Range(min = 1)
    int size() default 224;

    /** The values of {@link CenterCrop}. */
    record Spec(int size) implements Augmentation {}
}

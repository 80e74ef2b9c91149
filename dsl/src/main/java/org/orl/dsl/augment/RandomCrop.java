package org.orl.dsl.augment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * Cuts a square from anywhere, without resizing; a picture that is smaller is padded with black on that side's middle.
 *
 * @since 0.1
 */
@Documented
@Describes(RandomCrop.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface RandomCrop {

    /** Side in pixels, at least 1; 224 for Places205 in the official configuration. */
    @Range(min = 1)
    int size() default 224;

    /** The values of {@link RandomCrop}. */
    record Spec(int size) implements Augmentation {}
}

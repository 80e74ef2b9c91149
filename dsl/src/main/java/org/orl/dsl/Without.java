package org.orl.dsl;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes away what a view, a method or a class would otherwise inherit.
 *
 * <p>On a {@link org.orl.dsl.augment.View} parameter, the augmentations named here leave the recipe that is inherited, or
 * that an annotation made of annotations brings. On a method, the settings named here are not taken from the methods that
 * it overrides, nor from classes; on a class, not from its superclasses. Another setting of the same sort may then take
 * their place. To take away what is not there is an error.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Without {

    /** The annotations that are taken away, each by its class. */
    Class<? extends Annotation>[] value();
}

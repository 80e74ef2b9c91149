package org.orl.dsl.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation a word of the language: names the record that holds its values.
 *
 * <p>The record's components are the annotation's members, with the same names. An array member is a
 * {@link java.util.List} component (of the boxed type), so that two equal records are equal; every other member has its
 * own type. The interface that the record implements says which kind of word it is: an {@link
 * org.orl.dsl.augment.Augmentation}, a {@link org.orl.dsl.train.Setting}, a {@link org.orl.dsl.network.Backbone} or
 * {@link org.orl.dsl.network.Head}, or a {@link org.orl.dsl.artifact.Kind} of stage or evaluation.
 *
 * <p>What a word does is said by its record, which also implements an interface of the runtime such as {@code
 * PixelOperation}, {@code NetworkSpec}, {@code OptimizerSpec} or {@code KindSpec}; the guide shows one of each. The
 * language's own words have executors instead.
 *
 * <p>The annotation itself needs retention {@link RetentionPolicy#RUNTIME}, and so does an annotation that is made of such
 * annotations. A class file has no other, or keeps it in a table of its own: when an experiment is extended from a jar, a
 * setting would be lost, or a recipe would have another order.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Describes {

    /** The record, by convention nested in the annotation and called {@code Spec}. */
    Class<? extends Record> value();
}

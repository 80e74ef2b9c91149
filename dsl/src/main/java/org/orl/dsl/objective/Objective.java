package org.orl.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as the loss of the class's training stages: {@code NDArray loss(NDArray predicted, NDArray target)}, as
 * {@link Loss} describes it.
 *
 * <p>It holds for every stage whose kind reads a {@link Loss} and that has none nearer, that is, no loss annotation on its
 * method. An experiment has one such method at most; a subclass may override it.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Objective {}

package org.orl.dsl.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States how few training images a class of a labelled data set has, so that an evaluation that asks for more is refused
 * before anything is trained.
 *
 * <p>On the record of a {@link TrainTestSplit} it speaks of that data set; on a {@link Provides} method, of what that
 * method hands out, whatever the record says. Without it, an evaluation finds out when it reads the labels.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SmallestClass {

    /** Images that certainly show the class with the fewest, at least 1. */
    int value();
}

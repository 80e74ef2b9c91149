package org.orl.dsl.evaluate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as an evaluation: a node whose score is a cell of the result table.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Evaluation {

    /** The row of the table, usually the method that is evaluated, such as {@code BYOL}; the experiment's if empty. */
    String row() default "";

    /** The column of the table, such as {@code VOC07 SVM}; the name of the kind's annotation if empty. */
    String column() default "";
}

package org.orl.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an abstract class as an experiment, for which the processor writes {@code <Class>_Wiring}.
 *
 * <p>Not inherited: every experiment of a family states its own id.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Experiment {

    /** The experiment's name on the command line: lower-case words joined by hyphens, unique on the class path. */
    String id();

    /** What it is, in a line, for {@code orl list}. */
    String title() default "";

    /** Where it comes from, such as {@code arXiv:2106.11952}. */
    String paper() default "";

    /**
     * The row of its evaluations that name none, such as {@code BYOL}: those of an interface that many experiments
     * implement. The method's name if empty.
     */
    String row() default "";
}

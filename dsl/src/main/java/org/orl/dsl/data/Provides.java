package org.orl.dsl.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method without parameters as a source of the graph.
 *
 * <p>With a body, what it returns is provided. Without one, it returns an {@link org.orl.dsl.artifact.Architecture} and
 * carries a backbone and a head annotation.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Provides {}

package org.orl.processor.model;

import java.util.List;

/**
 * What an annotation's member is set to.
 *
 * @since 0.1
 */
public sealed interface Value {

    /**
     * A number, truth value or text.
     *
     * @param constant a {@link Double}, {@link Integer}, {@link Long}, {@link Boolean} or {@link String}
     * @since 0.1
     */
    record Scalar(Object constant) implements Value {}

    /**
     * A constant of an enum.
     *
     * @param type the enum
     * @param constant the constant's name
     * @since 0.1
     */
    record Enumerated(TypeModel type, String constant) implements Value {}

    /**
     * A class literal.
     *
     * @param type the class
     * @since 0.1
     */
    record ClassLiteral(TypeModel type) implements Value {}

    /**
     * An array.
     *
     * @param values its elements
     * @since 0.1
     */
    record Many(List<Value> values) implements Value {}

    /**
     * Something that vocabulary cannot hold, such as a nested annotation.
     *
     * @param text as written
     * @since 0.1
     */
    record Unsupported(String text) implements Value {}
}

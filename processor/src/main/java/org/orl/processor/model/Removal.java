package org.orl.processor.model;

/**
 * A word that a declaration takes away from what it inherits, with {@link org.orl.dsl.Without}.
 *
 * @param annotation the word's annotation
 * @param position where it is named
 * @since 0.1
 */
public record Removal(TypeModel annotation, Position position) {}

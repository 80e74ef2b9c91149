package org.orl.runtime.reproduce;

/**
 * A result of a paper that can be made again: what a {@code reproduction.yaml} says.
 *
 * @since 0.1
 */
public sealed interface Reproduction permits PaperTable, PaperFigure {

    /** The name of its folder. */
    String name();

    /** What it shows. */
    String title();

    /** Where it was published. */
    String paper();

    /** Where in the paper it stands. */
    String source();
}

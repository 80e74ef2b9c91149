package org.orl.dsl.rule;

import java.util.List;

/**
 * A number that a node states, or an array of them.
 *
 * @since 0.1
 */
public interface Figure {

    /** What it is, as it stands in a sentence: {@code @Warmup.epochs}, or {@code @Epochs} for a word's only member. */
    String display();

    /** Its value, as it stands in a sentence: {@code 10}, or <code>{8, 16, 24}</code> for an array. */
    String text();

    /** The number alone, or all those of the array; at least one. */
    List<Double> values();

    /** The number, or the first of the array. */
    default double value() {
        return values().get(0);
    }
}

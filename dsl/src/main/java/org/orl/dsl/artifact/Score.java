package org.orl.dsl.artifact;

import java.util.Map;

/**
 * The result of an evaluation.
 *
 * @since 0.1
 */
public interface Score extends Artifact {

    /** The one number that stands in the result table, in percent (0 to 100). */
    double headline();

    /** What the number is, such as {@code mAP}. */
    String metric();

    /**
     * All numbers that a table of a paper may show, by what they are, such as {@code Top-1} and {@code Top-5}; in
     * percent, in the order of the paper. The headline alone, unless the score has more.
     */
    default Map<String, Double> figures() {
        return Map.of(metric(), headline());
    }
}

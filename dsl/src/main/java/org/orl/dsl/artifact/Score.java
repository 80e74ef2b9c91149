package org.orl.dsl.artifact;

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
}

package org.orl.dsl.evaluate;

/**
 * Where linear classifiers look.
 *
 * @since 0.1
 */
public enum ProbeHeads {
    /** One on each of the five stages, pooled to about 9,000 numbers and normalised; side by side, independent. */
    STAGES,
    /** One on the last stage, averaged over all its cells. */
    LAST
}

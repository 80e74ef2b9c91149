package org.orl.runtime.execution;

import org.orl.dsl.artifact.Score;
import org.orl.runtime.graph.Cell;

/**
 * A cell of the result table, filled.
 *
 * @param cell its place
 * @param score what was found
 * @param fingerprint of the evaluation that found it
 * @since 0.1
 */
public record Scored(Cell cell, Score score, Fingerprint fingerprint) {}

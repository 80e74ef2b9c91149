package org.orl.runtime.graph;

/**
 * The place of an evaluation in the result table.
 *
 * @param row usually the system that is evaluated
 * @param column usually the protocol
 * @since 0.1
 */
public record Cell(String row, String column) {}

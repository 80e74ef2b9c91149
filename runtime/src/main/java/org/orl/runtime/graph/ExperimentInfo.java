package org.orl.runtime.graph;

/**
 * What an experiment says of itself.
 *
 * @param type the annotated class
 * @param id its name on the command line
 * @param title what it is, in a line; may be empty
 * @param paper where it comes from; may be empty
 * @since 0.1
 */
public record ExperimentInfo(Class<?> type, String id, String title, String paper) {}

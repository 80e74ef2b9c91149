package org.orl.dsl.artifact;

/**
 * Something that a node of the graph produces and another may take: the type of an edge.
 *
 * @since 0.1
 */
public interface Artifact {}

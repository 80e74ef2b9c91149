package org.orl.dsl.artifact;

/**
 * What a node does, with all its constants: the record of a stage or evaluation annotation.
 *
 * @param <A> what a node of this kind produces; {@code Encoder<?>} for an encoder of any role
 * @since 0.1
 */
public interface Kind<A extends Artifact> {}

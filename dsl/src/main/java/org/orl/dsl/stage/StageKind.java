package org.orl.dsl.stage;

import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;

/**
 * What a stage does; implemented by the records of stage annotations.
 *
 * @param <A> what the stage produces
 * @since 0.1
 */
public interface StageKind<A extends Artifact> extends Kind<A> {}

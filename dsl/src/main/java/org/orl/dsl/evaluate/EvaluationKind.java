package org.orl.dsl.evaluate;

import org.orl.dsl.artifact.Kind;
import org.orl.dsl.artifact.Score;

/**
 * How a score is found; implemented by the records of evaluation annotations.
 *
 * @param <S> the score
 * @since 0.1
 */
public interface EvaluationKind<S extends Score> extends Kind<S> {}

package org.orl.runtime.execution;

import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;

/**
 * Implemented by the record of a stage or evaluation that computes its result itself: how users add their own.
 *
 * <p>What it returns is stored as what a method with a body returns: by an {@link ArtifactFormat}, or as a {@link
 * RecordFile}. One that trains an encoder hands over to {@link org.orl.runtime.train.EncoderTraining}, which goes on where
 * it was interrupted; another that does so, and writes its files itself, has an {@link Executor}.
 *
 * @param <A> what it produces, as the record's {@link org.orl.dsl.stage.StageKind} or {@link
 *     org.orl.dsl.evaluate.EvaluationKind} says; javac sees to it that the two agree
 * @since 0.1
 */
@FunctionalInterface
public interface KindSpec<A extends Artifact> extends Kind<A> {

    /**
     * Computes the result.
     *
     * @param inputs artifacts, views and settings of the node
     * @param context data, device, seed, and whom to tell; its directory may be used for files, and
     *     may hold what an interrupted run left there
     * @return the result
     * @throws Exception whatever goes wrong; told with the node's name
     */
    A compute(Inputs inputs, Context context) throws Exception;
}

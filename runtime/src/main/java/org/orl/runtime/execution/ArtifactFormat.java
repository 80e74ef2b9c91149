package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Artifact;

/**
 * How an artifact that a Java method returned is kept; found by {@link java.util.ServiceLoader}.
 *
 * <p>Stages of a kind don't need one: their executor writes and reads their files.
 *
 * @param <A> the artifact
 * @since 0.1
 */
public interface ArtifactFormat<A extends Artifact> {

    /** The artifact's type, without type arguments. */
    Class<A> type();

    /**
     * Writes an artifact.
     *
     * @param artifact what the method returned
     * @param directory empty
     * @throws IOException if a file cannot be written
     */
    void write(A artifact, Path directory) throws IOException;

    /**
     * Reads an artifact back.
     *
     * @param directory what {@link #write} filled
     * @return an equal artifact
     * @throws IOException if a file cannot be read
     */
    A read(Path directory) throws IOException;
}

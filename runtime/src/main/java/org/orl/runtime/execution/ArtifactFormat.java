package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Artifact;

/**
 * How an artifact that a Java method returned is kept; found by {@link java.util.ServiceLoader}.
 *
 * <p>Stages of a kind don't need one: their executor writes and reads their files. A record of plain values, such as a
 * score, needs none either: it is kept as {@link RecordFile}.
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
     * @throws IllegalArgumentException if the artifact is not what its type promises; the message says what is wrong
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

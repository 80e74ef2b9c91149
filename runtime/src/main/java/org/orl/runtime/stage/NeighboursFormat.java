package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Neighbours;
import org.orl.runtime.execution.ArtifactFormat;
import org.orl.runtime.retrieval.StoredNeighbours;

/**
 * Keeps neighbours that a method returned, in the same files as the executor that finds them.
 *
 * @since 0.1
 */
public final class NeighboursFormat implements ArtifactFormat<Neighbours> {

    /** For {@link java.util.ServiceLoader}. */
    public NeighboursFormat() {}

    @Override
    public Class<Neighbours> type() {
        return Neighbours.class;
    }

    @Override
    public void write(Neighbours artifact, Path directory) throws IOException {
        StoredNeighbours.write(directory, artifact);
    }

    @Override
    public Neighbours read(Path directory) throws IOException {
        return StoredNeighbours.open(directory);
    }
}

package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Correspondences;
import org.orl.runtime.execution.ArtifactFormat;
import org.orl.runtime.region.StoredCorrespondences;

/**
 * Keeps correspondences that a method returned, in the same files as the executor that finds them.
 *
 * @since 0.1
 */
public final class CorrespondencesFormat implements ArtifactFormat<Correspondences> {

    /** For {@link java.util.ServiceLoader}. */
    public CorrespondencesFormat() {}

    @Override
    public Class<Correspondences> type() {
        return Correspondences.class;
    }

    @Override
    public void write(Correspondences artifact, Path directory) throws IOException {
        StoredCorrespondences.write(directory, artifact);
    }

    @Override
    public Correspondences read(Path directory) throws IOException {
        return StoredCorrespondences.open(directory);
    }
}

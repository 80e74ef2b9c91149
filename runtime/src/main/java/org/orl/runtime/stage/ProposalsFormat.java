package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import org.orl.dsl.artifact.Proposals;
import org.orl.runtime.execution.ArtifactFormat;
import org.orl.runtime.region.StoredProposals;

/**
 * Keeps proposals that a method returned, in the same files as the executor that finds them.
 *
 * @since 0.1
 */
public final class ProposalsFormat implements ArtifactFormat<Proposals> {

    /** For {@link java.util.ServiceLoader}. */
    public ProposalsFormat() {}

    @Override
    public Class<Proposals> type() {
        return Proposals.class;
    }

    @Override
    public void write(Proposals artifact, Path directory) throws IOException {
        StoredProposals.write(directory, artifact);
    }

    @Override
    public Proposals read(Path directory) throws IOException {
        return StoredProposals.open(directory);
    }
}

package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.stage.Npid;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.NpidSystem;
import org.orl.runtime.train.TrainingDisk;

/**
 * Pre-trains an encoder on views of whole images that are told from memories of others.
 *
 * @since 0.1
 */
public final class NpidExecutor implements Executor<Npid.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public NpidExecutor() {}

    @Override
    public Class<Npid.Spec> kind() {
        return Npid.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(Npid.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireVectors(kind, inputs);
        EncoderTraining.of(kind, inputs, context)
                .onWholeImages(start -> new NpidSystem(
                        start.architecture(),
                        start.images(),
                        kind.negatives(),
                        kind.temperature(),
                        kind.momentum(),
                        start.seed(),
                        start.manager()));
    }

    @Override
    public Optional<DiskUse> disk(Npid.Spec kind, Known known) {
        return known.architecture()
                .flatMap(network -> known.images()
                        .map(images ->
                                new TrainingDisk(network).embeddings(images).use(known)));
    }

    @Override
    public Encoder<?> load(Npid.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}

package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.stage.DenseCl;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.DenseClSystem;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.TrainingDisk;

/**
 * Pre-trains an encoder on pairs of views of whole images and on matching cells of their feature maps.
 *
 * @since 0.1
 */
public final class DenseClExecutor implements Executor<DenseCl.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public DenseClExecutor() {}

    @Override
    public Class<DenseCl.Spec> kind() {
        return DenseCl.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(DenseCl.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireVectors(kind, inputs);
        EncoderTraining.of(kind, inputs, context)
                .inWholeBatches()
                .onWholeImages(start -> new DenseClSystem(
                        start.architecture(),
                        dense(kind),
                        kind.momentum(),
                        kind.queue(),
                        kind.temperature(),
                        kind.lambda(),
                        start.seed(),
                        start.manager()));
    }

    private static DenseMlp.Spec dense(DenseCl.Spec kind) {
        return new DenseMlp.Spec(kind.denseHidden(), kind.denseOut(), DenseMlp.BatchNorm.NONE);
    }

    @Override
    public Optional<DiskUse> disk(DenseCl.Spec kind, Known known) {
        return known.architecture()
                .map(network -> new TrainingDisk(network)
                        .onMaps(dense(kind))
                        .follower()
                        .embeddings(kind.queue())
                        .numbers((long) kind.queue() * kind.denseOut(), Float.BYTES)
                        .use(known));
    }

    @Override
    public Encoder<?> load(DenseCl.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}

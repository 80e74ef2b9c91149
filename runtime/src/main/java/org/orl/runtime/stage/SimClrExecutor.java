package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.stage.SimClr;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.SimClrSystem;
import org.orl.runtime.train.TrainingDisk;

/**
 * Pre-trains an encoder on pairs of views of whole images that find each other in the batch.
 *
 * @since 0.1
 */
public final class SimClrExecutor implements Executor<SimClr.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public SimClrExecutor() {}

    @Override
    public Class<SimClr.Spec> kind() {
        return SimClr.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(SimClr.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireVectors(kind, inputs);
        EncoderTraining.of(kind, inputs, context)
                .onWholeImages(start ->
                        new SimClrSystem(start.architecture(), kind.temperature(), start.seed(), start.manager()));
    }

    @Override
    public Optional<DiskUse> disk(SimClr.Spec kind, Known known) {
        return known.architecture().map(network -> new TrainingDisk(network).use(known));
    }

    @Override
    public Encoder<?> load(SimClr.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}

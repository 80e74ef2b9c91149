package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.objective.CosineDistance;
import org.orl.dsl.stage.Byol;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.BootstrapSystem;
import org.orl.runtime.train.EncoderTraining;
import org.orl.runtime.train.TargetMomentum;
import org.orl.runtime.train.TrainingDisk;

/**
 * Pre-trains an encoder on pairs of views of whole images.
 *
 * @since 0.1
 */
public final class ByolExecutor implements Executor<Byol.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public ByolExecutor() {}

    @Override
    public Class<Byol.Spec> kind() {
        return Byol.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(Byol.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireVectors(kind, inputs);
        EncoderTraining training = EncoderTraining.of(kind, inputs, context);
        training.onWholeImages(start -> new BootstrapSystem(
                start.architecture(),
                kind.predictorHidden(),
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                training.loss(new CosineDistance.Spec()),
                new TargetMomentum(kind.momentum(), start.steps()),
                start.seed(),
                start.manager()));
    }

    @Override
    public Optional<DiskUse> disk(Byol.Spec kind, Known known) {
        return known.architecture()
                .map(network -> new TrainingDisk(network)
                        .follower()
                        .predictors(1, kind.predictorHidden())
                        .use(known));
    }

    @Override
    public Encoder<?> load(Byol.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}

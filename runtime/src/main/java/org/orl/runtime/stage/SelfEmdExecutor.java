package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.objective.SinkhornDistance;
import org.orl.dsl.stage.SelfEmd;
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
 * Pre-trains an encoder on pairs of views of whole images whose feature maps are moved onto each other.
 *
 * @since 0.1
 */
public final class SelfEmdExecutor implements Executor<SelfEmd.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public SelfEmdExecutor() {}

    @Override
    public Class<SelfEmd.Spec> kind() {
        return SelfEmd.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(SelfEmd.Spec kind, Inputs inputs, Context context) throws IOException {
        ProjectorFit.requireMaps(kind, inputs);
        EncoderTraining training = EncoderTraining.of(kind, inputs, context);
        SinkhornDistance.Spec distance = new SinkhornDistance.Spec(kind.epsilon(), kind.iterations(), kind.floor());
        training.onWholeImages(start -> new BootstrapSystem(
                start.architecture(),
                kind.predictorHidden(),
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                training.loss(distance),
                new TargetMomentum(kind.momentum(), start.steps()),
                start.seed(),
                start.manager()));
    }

    @Override
    public Optional<DiskUse> disk(SelfEmd.Spec kind, Known known) {
        return known.architecture()
                .map(network -> new TrainingDisk(network)
                        .follower()
                        .predictors(1, kind.predictorHidden())
                        .use(known));
    }

    @Override
    public Encoder<?> load(SelfEmd.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}

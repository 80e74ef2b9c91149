package org.orl.runtime.stage;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.stage.RandomInit;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;

/**
 * Writes an encoder whose weights are drawn from the run's seed and never trained.
 *
 * @since 0.1
 */
public final class RandomInitExecutor implements Executor<RandomInit.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public RandomInitExecutor() {}

    @Override
    public Class<RandomInit.Spec> kind() {
        return RandomInit.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void execute(RandomInit.Spec kind, Inputs inputs, Context context) throws IOException {
        try (NDManager manager = Engine.start(context.hardware()).newManager();
                EncoderNetwork network = new EncoderNetwork(inputs.the(Architecture.class), manager)) {
            network.state().initialise(context.seed());
            EncoderFile.write(context.directory().resolve(EncoderFile.NAME), network);
        }
    }

    @Override
    public Optional<DiskUse> disk(RandomInit.Spec kind, Known known) {
        return known.architecture().map(network -> DiskUse.of(EncoderFile.bytes(network)));
    }

    @Override
    public Encoder<?> load(RandomInit.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(inputs.the(Architecture.class), directory.resolve(EncoderFile.NAME));
    }
}

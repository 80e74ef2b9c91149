package org.orl.runtime.stage;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.stage.Imported;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Known;
import org.orl.runtime.graph.Word;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.weights.Choice;
import org.orl.runtime.weights.ImportedEncoder;

/**
 * Takes an encoder over from a file; its content is part of the fingerprint, so that another file is another result.
 *
 * @since 0.1
 */
public final class ImportedExecutor implements Executor<Imported.Spec, Encoder<?>> {

    /** For {@link java.util.ServiceLoader}. */
    public ImportedExecutor() {}

    @Override
    public Class<Imported.Spec> kind() {
        return Imported.Spec.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean seeded() {
        return false;
    }

    @Override
    public String contents(Imported.Spec kind, DataPlaces places) {
        Path file = file(kind, places);
        try {
            return Sha256.ofFile(file);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Make the file readable.",
                    e);
        }
    }

    @Override
    public void execute(Imported.Spec kind, Inputs inputs, Context context) throws IOException {
        Path file = file(kind, context.data().places());
        Architecture wanted = architecture(kind, inputs);
        Choice choice = kind.projector() ? Choice.all() : Choice.backboneAlone();
        try (NDManager manager = Engine.start(context.hardware()).newManager();
                ImportedEncoder encoder = ImportedEncoder.read(file, choice, manager)) {
            if (!encoder.architecture().equals(wanted)) {
                throw new UserError(
                        UserError.Kind.DATA,
                        file + " is " + text(encoder.architecture()) + ", but the experiment asks for " + text(wanted)
                                + ".",
                        "Take the weights of the same network, or change the experiment's.");
            }
            String message = "took " + text(encoder.architecture()) + " of " + file + " (" + encoder.layout() + "); "
                    + encoder.leftOut().size() + " tensors do not belong to it";
            context.monitor()
                    .event("imported", Map.of("message", message, "leftOut", String.join(" ", encoder.leftOut())));
            EncoderFile.write(context.directory().resolve(EncoderFile.NAME), encoder.network());
        }
    }

    @Override
    public Optional<DiskUse> disk(Imported.Spec kind, Known known) {
        return known.architecture().map(network -> DiskUse.of(EncoderFile.bytes(architecture(kind, network))));
    }

    @Override
    public Encoder<?> load(Imported.Spec kind, Inputs inputs, Path directory) {
        return new Encoder<Role>(architecture(kind, inputs), directory.resolve(EncoderFile.NAME));
    }

    private static String text(Architecture architecture) {
        return Word.pretty(architecture.backbone()) + " with " + Word.pretty(architecture.projector());
    }

    private static Architecture architecture(Imported.Spec kind, Inputs inputs) {
        return architecture(kind, inputs.the(Architecture.class));
    }

    private static Architecture architecture(Imported.Spec kind, Architecture given) {
        return kind.projector() ? given : new Architecture(given.backbone(), new GlobalAveragePool.Spec());
    }

    private static Path file(Imported.Spec kind, DataPlaces places) {
        Path file = places.folder(kind.dataset()).resolve(kind.file());
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The file of weights " + file + " does not exist.",
                    "Put it there, or point --data " + kind.dataset() + "=DIR at the folder that holds " + kind.file()
                            + ".");
        }
        return file;
    }
}

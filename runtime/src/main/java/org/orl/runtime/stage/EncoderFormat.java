package org.orl.runtime.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Role;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.execution.ArtifactFormat;
import org.orl.runtime.execution.RecordFile;
import org.orl.runtime.network.EncoderFile;

/**
 * Keeps an encoder that a method returned: a copy of its weights, and {@code architecture.json}.
 *
 * @since 0.1
 */
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class EncoderFormat implements ArtifactFormat<Encoder> {

    private static final String ARCHITECTURE = "architecture.json";

    /** For {@link java.util.ServiceLoader}. */
    public EncoderFormat() {}

    @Override
    public Class<Encoder> type() {
        return Encoder.class;
    }

    @Override
    public void write(Encoder encoder, Path directory) throws IOException {
        if (!Files.isRegularFile(encoder.weights())) {
            throw new IllegalArgumentException("there is no file " + encoder.weights() + " of the encoder's weights");
        }
        AtomicFile.write(directory.resolve(EncoderFile.NAME), stream -> Files.copy(encoder.weights(), stream));
        RecordFile.write(directory.resolve(ARCHITECTURE), encoder.architecture());
    }

    @Override
    public Encoder<Role> read(Path directory) throws IOException {
        return new Encoder<>(
                RecordFile.read(directory.resolve(ARCHITECTURE), Architecture.class),
                directory.resolve(EncoderFile.NAME));
    }
}

package org.orl.runtime.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.checkpoint.Sha256;

/**
 * Writes an encoder of ours for other programs: safetensors, the backbone under torchvision's names.
 *
 * @since 0.1
 */
public final class EncoderExport {

    private EncoderExport() {}

    /**
     * Copies an encoder's tensors, number for number.
     *
     * @param encoder a file that {@link org.orl.runtime.network.EncoderFile} wrote
     * @param target replaced if it exists
     * @param withProjector whether the projector comes along, as {@code projector.*}
     * @return the names of what was written, in its order
     * @throws IOException if the target cannot be written
     * @throws UserError if the file is no encoder of ours
     */
    public static List<String> write(Path encoder, Path target, boolean withProjector) throws IOException {
        try (WeightsFile weights = WeightsFile.open(encoder)) {
            List<String> names = new ArrayList<>();
            List<Safetensors.Tensor> tensors = new ArrayList<>();
            for (String name : weights.names()) {
                boolean backbone = name.startsWith(NameMap.BACKBONE);
                if (!backbone && !name.startsWith(NameMap.PROJECTOR)) {
                    throw new UserError(
                            UserError.Kind.DATA,
                            encoder + " is no encoder of orl: it has a tensor " + name + ".",
                            "Make one of it first: orl import " + encoder + " -o encoder.safetensors.");
                }
                if (backbone || withProjector) {
                    String written = backbone ? name.substring(NameMap.BACKBONE.length()) : name;
                    names.add(written);
                    tensors.add(new Safetensors.Tensor(
                            written, weights.type(name), weights.shape(name), () -> data(weights, name)));
                }
            }
            // "format" is what the Python library asks for.
            Map<String, String> origin = Map.of("format", "pt", "source_sha256", Sha256.ofFile(encoder));
            AtomicFile.write(target, stream -> Safetensors.write(stream, tensors, origin));
            return names;
        }
    }

    private static ByteBuffer data(WeightsFile weights, String name) {
        try {
            return weights.data(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

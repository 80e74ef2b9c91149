package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.util.passthrough.PassthroughNDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orl.dsl.artifact.Architecture;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.engine.InPlace;

/**
 * The file of an encoder's weights: safetensors, {@code backbone.*} with torchvision's names and {@code projector.*}.
 *
 * @since 0.1
 */
public final class EncoderFile {

    /** The file's name in the directory of a stage. */
    public static final String NAME = "weights.safetensors";

    private EncoderFile() {}

    /**
     * Writes all tensors of an encoder; the same values give the same bytes.
     *
     * @param file replaced if it exists
     * @param network whose tensors to write
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, EncoderNetwork network) throws IOException {
        write(file, network, Map.of());
    }

    /**
     * Writes all tensors of an encoder, and where they come from.
     *
     * @param file replaced if it exists
     * @param network whose tensors to write
     * @param origin texts by name
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, EncoderNetwork network, Map<String, String> origin) throws IOException {
        List<Safetensors.Tensor> tensors = new ArrayList<>();
        network.state()
                .all()
                .forEach((name, array) -> tensors.add(new Safetensors.Tensor(
                        name, type(array), array.getShape().getShape(), array::toByteBuffer)));
        AtomicFile.write(file, stream -> Safetensors.write(stream, tensors, origin));
    }

    /**
     * Gives an encoder the values of a file.
     *
     * @param file as {@link #write} made it
     * @param network of the same architecture
     * @throws IOException if it cannot be read
     * @throws UserError if the file holds other tensors than the network has
     */
    public static void read(Path file, EncoderNetwork network) throws IOException {
        Map<String, NDArray> arrays = network.state().all();
        try (Safetensors tensors = Safetensors.open(file)) {
            if (!Set.copyOf(tensors.names()).equals(arrays.keySet())) {
                throw mismatch(file, "has other tensors");
            }
            for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                String name = entry.getKey();
                NDArray array = entry.getValue();
                if (!Arrays.equals(tensors.shape(name), array.getShape().getShape())
                        || tensors.type(name) != type(array)) {
                    throw mismatch(file, "has another shape or type of " + name);
                }
                InPlace.set(array, tensors.data(name));
            }
        }
    }

    /**
     * How large an encoder's file is, from the shapes of its tensors; starts no engine.
     *
     * @param architecture of the encoder
     * @return bytes
     */
    public static long bytes(Architecture architecture) {
        return ofShapes(architecture).state().bytes();
    }

    /**
     * How wide an encoder's embeddings are; starts no engine.
     *
     * @param architecture of the encoder
     * @return numbers a picture
     */
    public static int width(Architecture architecture) {
        return ofShapes(architecture).projector().features();
    }

    /**
     * How wide the output of an encoder's backbone is; starts no engine.
     *
     * @param architecture of the encoder
     * @return channels
     */
    public static int features(Architecture architecture) {
        return ofShapes(architecture).backbone().features();
    }

    private static EncoderNetwork ofShapes(Architecture architecture) {
        return new EncoderNetwork(architecture, PassthroughNDManager.INSTANCE);
    }

    private static Safetensors.Type type(NDArray array) {
        return array.getDataType() == DataType.INT64 ? Safetensors.Type.I64 : Safetensors.Type.F32;
    }

    private static UserError mismatch(Path file, String fact) {
        return new UserError(
                UserError.Kind.DATA,
                file + " " + fact + " than the encoder's architecture.",
                "Use the architecture that the weights were made with.");
    }
}

package org.orl.runtime.pickle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Safetensors;

/**
 * The named tensors of a file that torch.save wrote ({@code .pth}, {@code .pt}, {@code .pth.tar}).
 *
 * <p>What was saved is a dictionary of tensors, or one that has such a dictionary as {@code state_dict}, {@code model} or
 * {@code model_state_dict}. The file is not trusted: its pickle can make tensors and containers, and whatever else it
 * asks for is refused; lengths, shapes and the number of instructions are bounded; nothing is decompressed.
 *
 * @since 0.1
 */
public final class TorchFile implements AutoCloseable {

    private static final List<String> NESTED = List.of("state_dict", "model", "model_state_dict");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int BEGINNING = 16;

    private final Path file;
    private final Storages storages;
    private final Map<String, StridedTensor> tensors;

    private TorchFile(Path file, Storages storages, Map<String, StridedTensor> tensors) {
        this.file = file;
        this.storages = storages;
        this.tensors = tensors;
    }

    /**
     * Whether a file begins as those of torch.save do.
     *
     * @param file an existing file
     * @return true if it is worth to {@link #open} it
     * @throws IOException if it cannot be read
     */
    public static boolean fits(Path file) throws IOException {
        byte[] beginning = beginning(file);
        return isZip(beginning) || LegacyStorages.fits(beginning);
    }

    /**
     * Opens a file and reads its pickle, but no numbers.
     *
     * @param file one that {@link #fits}
     * @return to be closed
     * @throws UserError if the file is damaged, or anything but a file of tensors
     */
    public static TorchFile open(Path file) {
        Storages storages = null;
        try {
            storages = isZip(beginning(file)) ? ZipStorages.open(file) : LegacyStorages.open(file);
            return new TorchFile(file, storages, tensors(storages.root()));
        } catch (IOException | Refused e) {
            close(storages, e);
            throw error(file, e);
        }
    }

    /** The names of all tensors, in the file's order. */
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /**
     * The type of a tensor's numbers.
     *
     * @param name one of {@link #names}
     * @return its type
     */
    public Safetensors.Type type(String name) {
        return tensors.get(name).storage().type();
    }

    /**
     * The axes of a tensor.
     *
     * @param name one of {@link #names}
     * @return their lengths; empty for a scalar
     */
    public long[] shape(String name) {
        return tensors.get(name).shape().clone();
    }

    /**
     * Reads the numbers of a tensor.
     *
     * @param name one of {@link #names}
     * @return its bytes in C order, little-endian
     * @throws UserError if the file is damaged
     */
    public ByteBuffer data(String name) {
        StridedTensor tensor = tensors.get(name);
        try {
            return tensor.gathered(storages.read(tensor.storage()));
        } catch (IOException | Refused e) {
            throw error(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        storages.close();
    }

    private static Map<String, StridedTensor> tensors(Object root) throws Refused {
        if (!(root instanceof Map<?, ?> saved)) {
            throw new Refused("holds no dictionary of tensors");
        }
        Map<?, ?> chosen = saved;
        for (String name : NESTED) {
            if (saved.get(name) instanceof Map<?, ?> nested) {
                chosen = nested;
                break;
            }
        }
        Map<String, StridedTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : chosen.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !(entry.getValue() instanceof StridedTensor tensor)) {
                throw new Refused("holds " + Quoted.of(String.valueOf(entry.getKey()))
                        + ", which is no tensor; expected are tensors alone, or a dictionary of them as one of "
                        + NESTED);
            }
            tensors.put(name, tensor);
        }
        return tensors;
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(BEGINNING);
        }
    }

    private static boolean isZip(byte[] beginning) {
        return beginning.length >= ZIP.length && Arrays.equals(beginning, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static void close(Storages storages, Exception reason) {
        if (storages != null) {
            try {
                storages.close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    private static UserError error(Path file, Exception e) {
        return e instanceof Refused
                ? new UserError(
                        UserError.Kind.DATA,
                        file + " " + e.getMessage() + ".",
                        "If you trust it, load it with torch and save its tensors alone: torch.save(weights, FILE), where"
                                + " weights is a dict of tensors.",
                        e)
                : new UserError(
                        UserError.Kind.DATA,
                        file + " cannot be read: " + e.getMessage() + ".",
                        "Get the file again, or make it readable.",
                        e);
    }
}

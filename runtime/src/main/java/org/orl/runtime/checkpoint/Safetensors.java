package org.orl.runtime.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Named tensors in a file of the safetensors format: a JSON header, then the numbers, little-endian.
 *
 * <p>The same tensors in the same order give the same bytes.
 *
 * @since 0.1
 */
public final class Safetensors implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "__metadata__";
    private static final int ALIGNMENT = 8;
    private static final int MAX_HEADER = 100_000_000;

    private final FileChannel channel;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    private record Entry(Type type, long[] shape, long begin, long end) {}

    /** The number types that are stored. */
    public enum Type {
        /** 32-bit floats. */
        F32(Float.BYTES),
        /** 64-bit floats. */
        F64(Double.BYTES),
        /** 64-bit integers. */
        I64(Long.BYTES);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    /**
     * A tensor to be written.
     *
     * @param name unique in the file
     * @param type its numbers
     * @param shape its axes; empty for a scalar
     * @param data gives the numbers in C order, little-endian; asked once, when they are written
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two by equals
    public record Tensor(String name, Type type, long[] shape, Supplier<ByteBuffer> data) {

        private long size() {
            return Safetensors.size(type, shape);
        }
    }

    private Safetensors(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Writes a file's content.
     *
     * @param stream where to
     * @param tensors in the order in which they are to stand
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream stream, Collection<Tensor> tensors) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        long offset = 0;
        for (Tensor tensor : tensors) {
            ObjectNode entry = header.putObject(tensor.name());
            entry.put("dtype", tensor.type().name());
            Arrays.stream(tensor.shape()).forEach(entry.putArray("shape")::add);
            entry.putArray("data_offsets").add(offset).add(offset + tensor.size());
            offset += tensor.size();
        }
        byte[] text = JSON.writeValueAsBytes(header);
        int padding = (ALIGNMENT - text.length % ALIGNMENT) % ALIGNMENT;
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        stream.write(length.putLong(text.length + padding).array());
        stream.write(text);
        stream.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        // Not closed: the stream is the caller's.
        @SuppressWarnings("resource")
        WritableByteChannel sink = Channels.newChannel(stream);
        for (Tensor tensor : tensors) {
            ByteBuffer data = tensor.data().get();
            if (data.remaining() != tensor.size()) {
                throw new IllegalArgumentException(
                        tensor.name() + " has " + data.remaining() + " bytes instead of " + tensor.size());
            }
            while (data.hasRemaining()) {
                sink.write(data);
            }
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file an existing file
     * @return to be closed
     * @throws IOException if it cannot be read or is not of the format
     */
    public static Safetensors open(Path file) throws IOException {
        Safetensors opened = new Safetensors(FileChannel.open(file, StandardOpenOption.READ));
        try {
            opened.readHeader();
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw new IOException(file + " is not a whole safetensors file: " + e.getMessage(), e);
        }
        return opened;
    }

    /** The names of all tensors, in the order of the file. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * The type of a tensor's numbers.
     *
     * @param name one of {@link #names}
     * @return its type
     */
    public Type type(String name) {
        return entries.get(name).type();
    }

    /**
     * The axes of a tensor.
     *
     * @param name one of {@link #names}
     * @return their lengths; empty for a scalar
     */
    public long[] shape(String name) {
        return entries.get(name).shape().clone();
    }

    /**
     * Reads the numbers of a tensor.
     *
     * @param name one of {@link #names}
     * @return a direct buffer, little-endian
     * @throws IOException if they cannot be read
     */
    public ByteBuffer data(String name) throws IOException {
        Entry entry = entries.get(name);
        return read(entry.begin(), Math.toIntExact(entry.end() - entry.begin()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void readHeader() throws IOException {
        long length = read(0, Long.BYTES).getLong();
        if (length < 2 || length > Math.min(MAX_HEADER, channel.size() - Long.BYTES)) {
            throw new IOException("its header cannot be " + length + " bytes long");
        }
        String text =
                StandardCharsets.UTF_8.decode(read(Long.BYTES, (int) length)).toString();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties()) {
            if (!field.getKey().equals(METADATA)) {
                entries.put(field.getKey(), entry(field.getKey(), field.getValue(), Long.BYTES + length));
            }
        }
    }

    private Entry entry(String name, JsonNode field, long start) throws IOException {
        Type type = Type.valueOf(field.path("dtype").asText());
        long[] shape = JSON.convertValue(field.path("shape"), long[].class);
        long[] offsets = JSON.convertValue(field.path("data_offsets"), long[].class);
        Entry entry = new Entry(type, shape, start + offsets[0], start + offsets[1]);
        if (entry.begin() < start || entry.end() > channel.size() || offsets[1] - offsets[0] != size(type, shape)) {
            throw new IOException("the numbers of " + name + " are not all there");
        }
        return entry;
    }

    private ByteBuffer read(long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
        return buffer.flip();
    }

    private static long size(Type type, long[] shape) {
        return Arrays.stream(shape).reduce(type.bytes, Math::multiplyExact);
    }
}

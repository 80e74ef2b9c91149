package org.orl.runtime.checkpoint;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final int ALIGNMENT = 8;

    private final FileChannel channel;
    private final Map<String, SafetensorsHeader.Entry> entries;

    /** The number types that are stored. */
    public enum Type {
        /** 64-bit floats. */
        F64(Double.BYTES),
        /** 32-bit floats. */
        F32(Float.BYTES),
        /** 16-bit floats of IEEE 754. */
        F16(Short.BYTES),
        /** 16-bit floats that are the upper half of 32-bit ones. */
        BF16(Short.BYTES),
        /** 64-bit integers. */
        I64(Long.BYTES),
        /** 32-bit integers. */
        I32(Integer.BYTES),
        /** 16-bit integers. */
        I16(Short.BYTES),
        /** 8-bit integers. */
        I8(Byte.BYTES),
        /** 8-bit integers without a sign. */
        U8(Byte.BYTES),
        /** Truth values, a byte each. */
        BOOL(Byte.BYTES);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** How many bytes a number takes. */
        public int bytes() {
            return bytes;
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
            return SafetensorsHeader.size(type, shape);
        }
    }

    private Safetensors(FileChannel channel, Map<String, SafetensorsHeader.Entry> entries) {
        this.channel = channel;
        this.entries = entries;
    }

    /**
     * Writes a file's content.
     *
     * @param stream where to
     * @param tensors in the order in which they are to stand
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream stream, Collection<Tensor> tensors) throws IOException {
        write(stream, tensors, Map.of());
    }

    /**
     * Writes a file's content, with texts that say where it comes from.
     *
     * @param stream where to
     * @param tensors in the order in which they are to stand
     * @param metadata the texts, by name; nobody needs them to read the tensors
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream stream, Collection<Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        ObjectNode header = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode texts = header.putObject(SafetensorsHeader.METADATA);
            new TreeMap<>(metadata).forEach(texts::put);
        }
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
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Safetensors(channel, SafetensorsHeader.read(channel));
        } catch (IOException e) {
            channel.close();
            throw new IOException(file + " is not a whole safetensors file: " + e.getMessage(), e);
        }
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
        SafetensorsHeader.Entry entry = entries.get(name);
        return read(channel, entry.begin(), Math.toIntExact(entry.end() - entry.begin()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
        return buffer.flip();
    }
}

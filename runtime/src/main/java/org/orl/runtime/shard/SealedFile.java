package org.orl.runtime.shard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.checkpoint.Sha256;

/**
 * A binary file that carries the hash of its content.
 *
 * <p>Layout, big-endian: the eight letters {@code ORLSEAL1}, the SHA-256 of the content (32 bytes), the content.
 *
 * @since 0.1
 */
public final class SealedFile {

    /** Where the content begins, in bytes. */
    public static final int CONTENT = 40;

    private static final byte[] MAGIC = "ORLSEAL1".getBytes(StandardCharsets.US_ASCII);

    private SealedFile() {}

    /**
     * Writes a file, whole or not at all.
     *
     * @param file its name; an existing file is replaced
     * @param content writes the content
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        content.writeTo(new DataOutputStream(bytes));
        byte[] written = bytes.toByteArray();
        AtomicFile.write(file, stream -> {
            stream.write(MAGIC);
            stream.write(Sha256.of(written));
            stream.write(written);
        });
    }

    /**
     * What stands under a file's name.
     *
     * @param file its name
     * @return whether it is as it was written
     * @throws IOException if it cannot be read
     */
    public static State state(Path file) throws IOException {
        try {
            return content(file).isPresent() ? State.SOUND : State.DAMAGED;
        } catch (NoSuchFileException e) {
            return State.MISSING;
        }
    }

    /**
     * Reads a file.
     *
     * @param file its name
     * @return its content
     * @throws IOException if it cannot be read
     * @throws UserError if it is damaged
     */
    public static DataInputStream read(Path file) throws IOException {
        byte[] content = content(file)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.WORKSPACE,
                        "The file " + file + " is damaged: its content is not what its SHA-256 says.",
                        "Run the experiment again: the damaged result is set aside and made anew."));
        return new DataInputStream(new ByteArrayInputStream(content));
    }

    /** The content, unless it is damaged. */
    private static Optional<byte[]> content(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() < CONTENT) {
            return Optional.empty();
        }
        byte[] magic = next(bytes, MAGIC.length);
        byte[] hash = next(bytes, CONTENT - MAGIC.length);
        byte[] content = next(bytes, bytes.remaining());
        boolean sound = Arrays.equals(magic, MAGIC) && Arrays.equals(hash, Sha256.of(content));
        return sound ? Optional.of(content) : Optional.empty();
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    /** What can stand under a file's name. */
    public enum State {
        /** The file, as it was written. */
        SOUND,
        /** A file with other content than was written. */
        DAMAGED,
        /** No file. */
        MISSING
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of it.
         *
         * @param out where to
         * @throws IOException if it cannot be written
         */
        void writeTo(DataOutput out) throws IOException;
    }
}

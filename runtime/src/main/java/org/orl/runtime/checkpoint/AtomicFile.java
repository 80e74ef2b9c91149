package org.orl.runtime.checkpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that are either whole or not there: to a temporary file, forced to disk, then renamed.
 *
 * @since 0.1
 */
public final class AtomicFile {

    private static final String TEMPORARY = ".tmp";

    private AtomicFile() {}

    /**
     * Writes a file.
     *
     * @param file its final name; an existing file is replaced
     * @param content writes the content to the stream, which need not be closed
     * @throws IOException if it cannot be written; then the file is what it was before
     */
    public static void write(Path file, Content content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(stream);
                stream.flush();
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        forceDirectory(file.toAbsolutePath().getParent());
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @param file its final name
     * @param text the content
     * @throws IOException if it cannot be written
     */
    public static void writeText(Path file, String text) throws IOException {
        write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whether a file is the leftover of an interrupted write.
     *
     * @param file any file
     * @return true if nobody needs it
     */
    public static boolean isLeftover(Path file) {
        return file.getFileName().toString().endsWith(TEMPORARY);
    }

    /** Makes a rename in the directory survive a power failure. */
    static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of it.
         *
         * @param stream buffered
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream stream) throws IOException;
    }
}

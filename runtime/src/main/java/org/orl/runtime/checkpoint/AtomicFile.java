package org.orl.runtime.checkpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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
     * @throws IOException if it cannot be written, with the name of the file; then the file is what it was before
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
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw naming(file, e);
        } catch (RuntimeException e) {
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

    /**
     * Makes a directory and those above it, so that they survive a power failure.
     *
     * @param directory may exist
     * @return the directory
     * @throws IOException if it cannot be made
     */
    public static Path makeDirectories(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory) && parent != null) {
            makeDirectories(parent);
            Files.createDirectories(directory);
            forceDirectory(parent);
        }
        return directory;
    }

    /** What a channel throws does not say which file it is about: 'No space left on device'. */
    private static IOException naming(Path file, IOException e) {
        if (e instanceof FileSystemException || e instanceof ClosedChannelException) {
            return e;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
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

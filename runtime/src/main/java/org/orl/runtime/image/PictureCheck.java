package org.orl.runtime.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.runtime.IoReason;

/**
 * Tells whether a file is a picture that can be read. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class PictureCheck {

    /** How many times as long as wide a picture may be before it is odd. */
    private static final long LONG = 100;

    private PictureCheck() {}

    /**
     * Looks at a file's header and end: finds what is missing, empty, cut off, too large or no picture.
     *
     * @param file any path
     * @return what is wrong, such as {@code is empty}; empty if nothing was found
     */
    public static Optional<String> quick(Path file) {
        return check(file, () -> {
            try (FileChannel channel = FileChannel.open(file)) {
                Bytes bytes = Bytes.of(channel);
                if (PictureEnd.isMissing(PictureHeader.read(bytes), bytes)) {
                    throw new BadPicture("is cut off before its end");
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /**
     * Decodes a file: finds also what is damaged in the middle.
     *
     * @param file any path
     * @return what is wrong, such as {@code cannot be decoded}; empty if the picture can be read
     */
    public static Optional<String> whole(Path file) {
        return check(file, () -> ImageDecoder.pixels(Files.readAllBytes(file)));
    }

    /**
     * What a person should know of a picture that can be read.
     *
     * @param file a picture of which nothing was wrong
     * @return such as {@code is grey of 16 bits ...}; empty if it is an ordinary one
     * @throws IOException if it cannot be read
     */
    public static Optional<String> oddity(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            PictureHeader header = PictureHeader.read(Bytes.of(channel));
            if (header.kind() == PictureHeader.Kind.DEEP_GREY) {
                return Optional.of("is grey of 16 bits; values above 255 are read as white, as by Pillow");
            }
            long longer = Math.max(header.width(), header.height());
            long shorter = Math.min(header.width(), header.height());
            return longer > LONG * shorter
                    ? Optional.of("has " + header.width() + " x " + header.height() + " pixels, a line")
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (BadPicture e) {
            return Optional.empty();
        }
    }

    private static Optional<String> check(Path file, Reading reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (BadPicture e) {
            return Optional.of(e.getMessage());
        } catch (NoSuchFileException e) {
            return Optional.of("does not exist");
        } catch (IOException e) {
            return Optional.of("cannot be read (" + IoReason.of(e, file) + ")");
        }
    }

    /** Reads a file, or says why not. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException, BadPicture;
    }
}

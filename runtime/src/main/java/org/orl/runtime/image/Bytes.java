package org.orl.runtime.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Encoded bytes, in memory or on disk, of which a few are looked at. */
interface Bytes {

    /** How many there are. */
    long length();

    /**
     * One of them.
     *
     * @param index in [0, length)
     * @return 0 to 255
     */
    int at(long index);

    /** Two of them, the greater first. */
    default int big16(long index) {
        return at(index) << 8 | at(index + 1);
    }

    /** Two of them, the smaller first. */
    default int little16(long index) {
        return at(index) | at(index + 1) << 8;
    }

    /** Four of them, the greatest first. */
    default long big32(long index) {
        return (long) big16(index) << 16 | big16(index + 2);
    }

    /** Four of them, the smallest first. */
    default long little32(long index) {
        return little16(index) | (long) little16(index + 2) << 16;
    }

    /** Whether a text of plain letters is there; a character of 255 or less is a byte. */
    default boolean is(long index, String text) {
        byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
        if (index + expected.length > length()) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (at(index + i) != (expected[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Bytes in memory. */
    static Bytes of(byte[] bytes) {
        return new Bytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int at(long index) {
                return bytes[Math.toIntExact(index)] & 0xFF;
            }
        };
    }

    /**
     * The bytes of an open file, a piece at a time; not thread-safe.
     *
     * @param file what is read from; its content must not change
     * @return its bytes, which throw {@link UncheckedIOException}
     * @throws IOException if its size cannot be found out
     */
    static Bytes of(FileChannel file) throws IOException {
        return new FileBytes(file, file.size());
    }

    /** A window of a file that moves to what is asked for. */
    final class FileBytes implements Bytes {

        private static final int WINDOW = 4096;

        private final FileChannel file;
        private final long length;
        private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
        private long start;

        private FileBytes(FileChannel file, long length) {
            this.file = file;
            this.length = length;
            window.limit(0);
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public int at(long index) {
            if (index < start || index >= start + window.limit()) {
                load(index);
            }
            return window.get((int) (index - start)) & 0xFF;
        }

        /** Aligned windows, so that going backwards reads nothing twice. */
        private void load(long index) {
            try {
                start = index / WINDOW * WINDOW;
                window.clear();
                while (window.hasRemaining() && file.read(window, start + window.position()) >= 0) {
                    // a read may give less than was asked for
                }
                window.flip();
                if (index >= start + window.limit()) {
                    throw new EOFException("it became shorter while it was read");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

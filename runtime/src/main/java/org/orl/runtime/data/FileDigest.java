package org.orl.runtime.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of what lists the pictures of a set.
 *
 * <p>Exact for files below 64 MiB. Of a larger one, such as the 450 MB of COCO's train2017, it takes the size and 16
 * evenly spaced blocks of 1 MiB, the first and the last bytes among them, so that a plan stays a matter of
 * milliseconds; an edit that keeps the size and falls between the blocks is not seen. The two forms can never give the
 * same hash, since the second starts with a word of its own.
 */
final class FileDigest {

    /** Smaller files are hashed whole. */
    static final long WHOLE_BELOW = 64L << 20;

    private static final int BLOCKS = 16;
    private static final int BLOCK = 1 << 20;

    private final MessageDigest sha;

    FileDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds a text, so that it cannot run into the next one. */
    FileDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
        return this;
    }

    /** Adds a file's content. */
    FileDigest file(Path file) throws IOException {
        return file(file, WHOLE_BELOW);
    }

    /** Adds a file's content: all of it if it is smaller than a limit, else its size and blocks. */
    FileDigest file(Path file, long wholeBelow) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < wholeBelow) {
                block(channel, 0, size);
                return this;
            }
            text("sampled " + size);
            for (int i = 0; i < BLOCKS; i++) {
                long start = Math.max(0, (size - BLOCK) / (BLOCKS - 1) * i);
                block(channel, i == BLOCKS - 1 ? Math.max(0, size - BLOCK) : start, BLOCK);
            }
        }
        return this;
    }

    private void block(FileChannel channel, long start, long length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, BLOCK));
        for (long done = 0; done < length; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), length - done));
            int count = channel.read(buffer, start + done);
            if (count < 0) {
                break;
            }
            sha.update(buffer.flip());
            done += count;
        }
    }

    /** The hash of all that was added. */
    String hex() {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}

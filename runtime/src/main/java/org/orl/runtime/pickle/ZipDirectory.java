package org.orl.runtime.pickle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Looks at how large a ZIP's directory says it is, because Java reads all of it into memory. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int SIZE_OF_DIRECTORY = 12;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Some 100 bytes a tensor. */
    private static final long MOST = 16 << 20;

    private ZipDirectory() {}

    static void check(Path file) throws IOException, Refused {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, channel.size() - tail.remaining()) >= 0) {
                // until it is full
            }
            for (int i = length - END_LENGTH; i >= 0; i--) {
                if (tail.getInt(i) == END) {
                    long size = Integer.toUnsignedLong(tail.getInt(i + SIZE_OF_DIRECTORY));
                    // All ones would mean a size of 64 bits: larger than any that torch needs, too.
                    if (size > MOST) {
                        throw new Refused("has a ZIP directory of " + size + " bytes, too large for a file of tensors");
                    }
                    return;
                }
            }
        }
        throw new Refused("is a ZIP without an end; it was not copied whole");
    }
}

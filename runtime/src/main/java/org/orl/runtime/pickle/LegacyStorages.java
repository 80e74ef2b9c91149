package org.orl.runtime.pickle;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What torch.save wrote before PyTorch 1.6: pickles of a magic number, a version, facts about the machine, what was saved
 * and the keys of the storages; then each storage, its length before it.
 */
final class LegacyStorages implements Storages {

    /** The pickle of torch's magic number, 0x1950a86a20f9469cfc6c. */
    private static final byte[] MAGIC = {
        (byte) 0x80,
        2,
        (byte) 0x8a,
        10,
        0x6c,
        (byte) 0xfc,
        (byte) 0x9c,
        0x46,
        (byte) 0xf9,
        0x20,
        0x6a,
        (byte) 0xa8,
        0x50,
        0x19,
        '.'
    };

    private static final long VERSION = 1001;

    private final FileChannel channel;
    private final Object root;
    private final Map<String, Long> places;

    private LegacyStorages(FileChannel channel, Object root, Map<String, Long> places) {
        this.channel = channel;
        this.root = root;
        this.places = places;
    }

    static boolean fits(byte[] beginning) {
        return beginning.length >= MAGIC.length && Arrays.equals(beginning, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static LegacyStorages open(Path file) throws IOException, Refused {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer pickles = read(channel, 0, (int) Math.min(channel.size(), MOST_PICKLED));
            pickles.position(MAGIC.length);
            if (!Long.valueOf(VERSION).equals(Unpickler.read(pickles))) {
                throw new Refused("is of a version of torch.save's old format that is not known here");
            }
            Object machine = Unpickler.read(pickles);
            if (!(machine instanceof Map<?, ?> facts) || !Boolean.TRUE.equals(facts.get("little_endian"))) {
                throw new Refused("was written on a machine of another byte order");
            }
            Map<String, Storage> named = new HashMap<>();
            Object root = Unpickler.read(pickles, named);
            if (!(Unpickler.read(pickles) instanceof List<?> keys)) {
                throw new Refused("has no list of its storages");
            }
            return new LegacyStorages(channel, root, places(channel, pickles.position(), keys, named));
        } catch (IOException | Refused | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteBuffer read(Storage storage) throws IOException, Refused {
        Long place = places.get(storage.key());
        if (place == null) {
            throw new Refused("lacks a storage that its pickle names");
        }
        return read(channel, place, (int) storage.bytes());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Where the numbers of each storage begin; all of them are in the file. */
    private static Map<String, Long> places(FileChannel channel, long start, List<?> keys, Map<String, Storage> named)
            throws IOException, Refused {
        Map<String, Long> places = new HashMap<>();
        long position = start;
        for (Object key : keys) {
            Storage storage = key instanceof String text ? named.get(text) : null;
            if (storage == null || read(channel, position, Long.BYTES).getLong() != storage.length()) {
                throw new Refused("lacks a storage of the length that its pickle says");
            }
            places.put(storage.key(), position + Long.BYTES);
            position += Long.BYTES + storage.bytes();
            if (position > channel.size()) {
                throw new Refused("ends within a storage; it was not copied whole");
            }
        }
        return places;
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
        return buffer.flip();
    }
}

package org.orl.runtime.region;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Interrupted;

/**
 * The results of a stage for every image, kept in files of 64 images each, by image id.
 *
 * <p>A file {@code shard-00000.bin} has the number of its images and then, for each, its id and its value. It is written
 * whole or not at all, so that an interrupted stage goes on with the first shard that is missing.
 *
 * @param <V> the value of one image
 * @since 0.1
 */
public final class Shards<V> {

    private static final int IMAGES = 64;

    private final Writer<V> writer;
    private final Reader<V> reader;

    /**
     * Shards of values of one sort.
     *
     * @param writer writes a value
     * @param reader reads what the writer wrote
     */
    public Shards(Writer<V> writer, Reader<V> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Writes a value.
     *
     * @param <V> the value
     */
    @FunctionalInterface
    public interface Writer<V> {

        /**
         * Writes it.
         *
         * @param value the value
         * @param out where to
         * @throws IOException if it cannot be written
         */
        void write(V value, DataOutput out) throws IOException;
    }

    /**
     * Reads a value.
     *
     * @param <V> the value
     */
    @FunctionalInterface
    public interface Reader<V> {

        /**
         * Reads it.
         *
         * @param in where from
         * @return the value
         * @throws IOException if it cannot be read
         */
        V read(DataInput in) throws IOException;
    }

    /**
     * Computes the value of some images, given by their positions in the set.
     *
     * @param <V> the value
     */
    @FunctionalInterface
    public interface Work<V> {

        /**
         * Computes them.
         *
         * @param images positions in the image set
         * @return one value an image, in their order
         * @throws IOException if something cannot be read
         */
        List<V> of(int[] images) throws IOException;
    }

    /**
     * Computes and writes the shards that are not there.
     *
     * @param name of the task, for the monitor
     * @param images the set
     * @param context its directory takes the shards
     * @param work computes one shard's values
     * @throws IOException if a file cannot be written
     */
    public void fill(String name, ImageSource images, Context context, Work<V> work) throws IOException {
        int shards = (images.size() + IMAGES - 1) / IMAGES;
        int first = 0;
        while (first < shards && Files.isRegularFile(file(context.directory(), first))) {
            first++;
        }
        context.monitor().begin(name, Math.min(images.size(), (long) first * IMAGES), images.size(), "image");
        for (int shard = first; shard < shards; shard++) {
            if (Thread.interrupted()) {
                throw new Interrupted(name + ", image " + shard * IMAGES + " of " + images.size());
            }
            int end = Math.min(images.size(), (shard + 1) * IMAGES);
            int[] positions = IntStream.range(shard * IMAGES, end).toArray();
            write(file(context.directory(), shard), images, positions, work.of(positions));
            context.monitor().advance(end, Map.of());
        }
        context.monitor().end();
    }

    /**
     * Reads all shards of a directory.
     *
     * @param directory what {@link #fill} filled
     * @return the values by image id, in the order of the image set
     * @throws IOException if a file cannot be read
     */
    public Map<Long, V> read(Path directory) throws IOException {
        Map<Long, V> values = new LinkedHashMap<>();
        for (int shard = 0; Files.isRegularFile(file(directory, shard)); shard++) {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file(directory, shard))))) {
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    values.put(in.readLong(), reader.read(in));
                }
            }
        }
        return values;
    }

    /**
     * The value of an image.
     *
     * @param <V> the value
     * @param values by image id
     * @param imageId an image of the set
     * @return its value
     * @throws UserError if there is none
     */
    public static <V> V get(Map<Long, V> values, long imageId) {
        V value = values.get(imageId);
        if (value == null) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "Stage 2 has no result for the image with id " + imageId + ".",
                    "Use one image set for all stages of an experiment.");
        }
        return value;
    }

    private void write(Path file, ImageSource images, int[] positions, List<V> values) throws IOException {
        AtomicFile.write(file, stream -> {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeInt(positions.length);
            for (int i = 0; i < positions.length; i++) {
                out.writeLong(images.id(positions[i]));
                writer.write(values.get(i), out);
            }
            out.flush();
        });
    }

    private static Path file(Path directory, int shard) {
        return directory.resolve(String.format("shard-%05d.bin", shard));
    }
}

package org.orl.runtime.region;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.shard.SealedFile;
import org.orl.runtime.shard.Shards;

/**
 * The embeddings of the regions of every image, in shards {@code embeddings-*}, while pairs are sought.
 *
 * <p>A file holds the {@link Boxes} of its images, the number of floats a region, and the floats of all regions. Boxes
 * are in memory; embeddings are read image by image, and those used last stay up to a byte budget. Safe for use by many
 * threads.
 *
 * @since 0.1
 */
public final class RegionEmbeddings {

    private static final String NAME = "embeddings";
    private static final int IMAGES_A_FILE = 64;

    private final Shards shards;
    private final Boxes[] boxes;
    private final long[] offsets;
    private final Map<Integer, float[]> recent = new LinkedHashMap<>(16, 0.75f, true);
    private final long budget;
    private long held;
    private int width;

    private RegionEmbeddings(Shards shards, long budget) {
        this.shards = shards;
        this.budget = budget;
        this.boxes = new Boxes[shards.images().size()];
        this.offsets = new long[boxes.length];
    }

    /**
     * Starts to write embeddings, or goes on.
     *
     * @param directory where to
     * @param images the images
     * @return the files; each holds what {@link #write} writes
     * @throws IOException if the directory cannot be written
     */
    public static Shards begin(Path directory, ImageIds images) throws IOException {
        return Shards.begin(directory, NAME, images, IMAGES_A_FILE);
    }

    /**
     * Writes the regions of the images of one file.
     *
     * @param boxes of one image after the other
     * @param embeddings of all these boxes, one after the other
     * @param width floats a region
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public static void write(List<Boxes> boxes, float[] embeddings, int width, DataOutput out) throws IOException {
        for (Boxes one : boxes) {
            one.write(out);
        }
        out.writeInt(width);
        ByteBuffer row = ByteBuffer.allocate(width * Float.BYTES);
        for (int start = 0; start < embeddings.length; start += width) {
            row.asFloatBuffer().put(embeddings, start, width);
            out.write(row.array());
        }
    }

    /**
     * Opens embeddings.
     *
     * @param shards complete files
     * @param budget bytes of embeddings to keep in memory
     * @return the embeddings
     * @throws IOException if they cannot be read
     */
    public static RegionEmbeddings open(Shards shards, long budget) throws IOException {
        RegionEmbeddings result = new RegionEmbeddings(shards, budget);
        for (int shard = 0; shard < shards.count(); shard++) {
            result.readBoxes(shard);
        }
        return result;
    }

    private void readBoxes(int shard) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(shards.file(shard)), 1 << 16))) {
            in.skipNBytes(SealedFile.CONTENT);
            long offset = SealedFile.CONTENT;
            for (int i = shards.first(shard); i < shards.end(shard); i++) {
                boxes[i] = Boxes.read(in);
                offset += boxes[i].bytes();
            }
            width = in.readInt();
            offset += Integer.BYTES;
            for (int i = shards.first(shard); i < shards.end(shard); i++) {
                offsets[i] = offset;
                offset += (long) boxes[i].size() * width * Float.BYTES;
            }
        }
    }

    /** Floats a region. */
    public int width() {
        return width;
    }

    /**
     * The regions of an image.
     *
     * @param position the image's position in the set
     * @return its boxes
     */
    public Boxes boxes(int position) {
        return boxes[position];
    }

    /**
     * The embeddings of an image's regions.
     *
     * @param position the image's position in the set
     * @return {@link #width} floats a region, one after the other; shared, not to be changed
     * @throws IOException if they cannot be read
     */
    public float[] of(int position) throws IOException {
        synchronized (recent) {
            float[] found = recent.get(position);
            if (found != null) {
                return found;
            }
        }
        float[] read = read(position);
        keep(position, read);
        return read;
    }

    private float[] read(int position) throws IOException {
        float[] embeddings = new float[boxes[position].size() * width];
        ByteBuffer bytes = ByteBuffer.allocate(embeddings.length * Float.BYTES);
        try (FileChannel file = FileChannel.open(shards.file(shards.of(position)), StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, offsets[position] + bytes.position()) < 0) {
                    throw new EOFException(shards.file(shards.of(position)) + " ends too early");
                }
            }
        }
        bytes.flip().asFloatBuffer().get(embeddings);
        return embeddings;
    }

    private void keep(int position, float[] embeddings) {
        synchronized (recent) {
            if (recent.put(position, embeddings) == null) {
                held += bytes(embeddings);
            }
            Iterator<float[]> oldest = recent.values().iterator();
            while (held > budget && oldest.hasNext()) {
                held -= bytes(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long bytes(float[] embeddings) {
        return (long) embeddings.length * Float.BYTES;
    }
}

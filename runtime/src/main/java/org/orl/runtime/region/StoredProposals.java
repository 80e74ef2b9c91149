package org.orl.runtime.region;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Proposals;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.shard.Shards;

/**
 * Proposals in shards {@code proposals-*}: for every image its {@link Boxes}.
 *
 * <p>A file is read when one of its images is asked for; a few stay in memory. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class StoredProposals implements Proposals {

    private static final String NAME = "proposals";
    private static final int IMAGES_A_FILE = 64;
    private static final int FILES_IN_MEMORY = 16;

    private final Shards shards;
    private final Map<Integer, Boxes[]> recent = new LinkedHashMap<>(16, 0.75f, true);

    private StoredProposals(Shards shards) {
        this.shards = shards;
    }

    /**
     * Starts to write proposals, or goes on.
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
     * How large the files are.
     *
     * @param images how many there are
     * @param boxes of an image, on the average
     * @return bytes
     */
    public static long bytes(long images, int boxes) {
        return images * (Long.BYTES + Integer.BYTES + 4L * boxes * Short.BYTES);
    }

    /**
     * Writes the proposals of the images of one file.
     *
     * @param boxes of one image after the other
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public static void write(List<Boxes> boxes, DataOutput out) throws IOException {
        for (Boxes one : boxes) {
            one.write(out);
        }
    }

    /**
     * Writes proposals that lie in memory.
     *
     * @param directory where to
     * @param proposals any implementation
     * @throws IllegalArgumentException if a box lies in no picture
     * @throws IOException if it cannot be written
     */
    public static void write(Path directory, Proposals proposals) throws IOException {
        ImageIds images = ImageIds.of(proposals.imageIds());
        begin(directory, images).complete("store", Monitor.silent(), (first, end, out, done) -> {
            for (int image = first; image < end; image++) {
                Boxes.of(proposals.of(images.id(image))).write(out);
            }
        });
    }

    /**
     * Opens proposals.
     *
     * @param directory where they were written
     * @return the proposals
     * @throws IOException if they cannot be read
     * @throws org.orl.runtime.UserError if the index is damaged
     */
    public static StoredProposals open(Path directory) throws IOException {
        return new StoredProposals(Shards.open(directory, NAME));
    }

    @Override
    public long[] imageIds() {
        return shards.images().toArray();
    }

    @Override
    public List<Box> of(long imageId) {
        int position = shards.images().position(imageId);
        int shard = shards.of(position);
        return file(shard)[position - shards.first(shard)].asList();
    }

    private synchronized Boxes[] file(int shard) {
        Boxes[] boxes = recent.get(shard);
        if (boxes == null) {
            boxes = read(shard);
            recent.put(shard, boxes);
            if (recent.size() > FILES_IN_MEMORY) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return boxes;
    }

    private Boxes[] read(int shard) {
        Boxes[] boxes = new Boxes[shards.end(shard) - shards.first(shard)];
        try (DataInputStream in = shards.read(shard)) {
            for (int i = 0; i < boxes.length; i++) {
                boxes[i] = Boxes.read(in);
            }
            return boxes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + shards.file(shard), e);
        }
    }
}

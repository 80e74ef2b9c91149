package org.orl.runtime.retrieval;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.orl.dsl.artifact.Neighbours;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.shard.SealedFile;

/**
 * Neighbours in a file {@code neighbours.bin}: the ids of the images, k, and for every image the positions of its
 * neighbours, nearest first.
 *
 * @since 0.1
 */
public final class StoredNeighbours implements Neighbours {

    private static final String FILE = "neighbours.bin";

    private final ImageIds images;
    private final int k;
    private final int[] positions;

    private StoredNeighbours(ImageIds images, int k, int[] positions) {
        this.images = images;
        this.k = k;
        this.positions = positions;
    }

    /**
     * How large the file is.
     *
     * @param images how many there are
     * @param k neighbours of each
     * @return bytes
     */
    public static long bytes(long images, int k) {
        return images * (Long.BYTES + (long) k * Integer.BYTES);
    }

    /**
     * Writes neighbours.
     *
     * @param directory where to
     * @param images the images
     * @param k neighbours an image
     * @param positions for every image the positions of its neighbours, nearest first
     * @throws IOException if it cannot be written
     */
    public static void write(Path directory, ImageIds images, int k, int[] positions) throws IOException {
        SealedFile.write(directory.resolve(FILE), out -> {
            images.write(out);
            out.writeInt(k);
            for (int position : positions) {
                out.writeInt(position);
            }
        });
    }

    /**
     * Writes neighbours that lie in memory.
     *
     * @param directory where to
     * @param neighbours any implementation
     * @throws IllegalArgumentException if an image has another number of neighbours than k, or one that is not in the set
     * @throws IOException if it cannot be written
     */
    public static void write(Path directory, Neighbours neighbours) throws IOException {
        ImageIds images = ImageIds.of(neighbours.imageIds());
        int[] positions = new int[Math.multiplyExact(images.size(), neighbours.k())];
        for (int image = 0; image < images.size(); image++) {
            long[] nearest = neighbours.of(images.id(image));
            if (nearest.length != neighbours.k()) {
                throw new IllegalArgumentException("image " + images.id(image) + " has " + nearest.length
                        + " neighbours, but each should have " + neighbours.k());
            }
            for (int i = 0; i < nearest.length; i++) {
                positions[image * nearest.length + i] = images.position(nearest[i]);
            }
        }
        write(directory, images, neighbours.k(), positions);
    }

    /**
     * Whether neighbours were written.
     *
     * @param directory where to
     * @return true if they can be opened
     * @throws IOException if they cannot be read
     */
    public static boolean isWritten(Path directory) throws IOException {
        return SealedFile.state(directory.resolve(FILE)) == SealedFile.State.SOUND;
    }

    /**
     * Opens neighbours.
     *
     * @param directory where they were written
     * @return the neighbours
     * @throws IOException if they cannot be read
     * @throws org.orl.runtime.UserError if the file is damaged
     */
    public static StoredNeighbours open(Path directory) throws IOException {
        try (DataInputStream in = SealedFile.read(directory.resolve(FILE))) {
            ImageIds images = ImageIds.read(in);
            int k = in.readInt();
            int[] positions = new int[Math.multiplyExact(images.size(), k)];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = in.readInt();
            }
            return new StoredNeighbours(images, k, positions);
        }
    }

    @Override
    public int k() {
        return k;
    }

    @Override
    public long[] imageIds() {
        return images.toArray();
    }

    @Override
    public long[] of(long imageId) {
        int first = images.position(imageId) * k;
        return Arrays.stream(positions, first, first + k).mapToLong(images::id).toArray();
    }
}

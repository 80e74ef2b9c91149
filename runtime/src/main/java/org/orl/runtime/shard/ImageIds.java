package org.orl.runtime.shard;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.orl.runtime.data.ImageSource;

/**
 * The ids of a set's images in their order, and each image's position by its id.
 *
 * @since 0.1
 */
public final class ImageIds {

    private final long[] ids;
    private final long[] sorted;
    private final int[] positions;

    private ImageIds(long[] ids) {
        this.ids = ids;
        this.positions = IntStream.range(0, ids.length)
                .boxed()
                .sorted((a, b) -> Long.compare(ids[a], ids[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sorted = Arrays.stream(positions).mapToLong(i -> ids[i]).toArray();
    }

    /**
     * The ids of an opened set.
     *
     * @param images the set
     * @return its ids
     */
    public static ImageIds of(ImageSource images) {
        return new ImageIds(
                IntStream.range(0, images.size()).mapToLong(images::id).toArray());
    }

    /**
     * Given ids.
     *
     * @param ids each once; copied
     * @return the ids
     */
    public static ImageIds of(long... ids) {
        return new ImageIds(ids.clone());
    }

    /** How many images there are. */
    public int size() {
        return ids.length;
    }

    /** A copy of the ids, in the order of the set. */
    public long[] toArray() {
        return ids.clone();
    }

    /**
     * The id at a position.
     *
     * @param position in [0, size)
     * @return the image's id
     */
    public long id(int position) {
        return ids[position];
    }

    /**
     * Whether an image is in the set.
     *
     * @param id its id
     * @return true if it is
     */
    public boolean contains(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /**
     * The position of an image.
     *
     * @param id its id
     * @return its place in the set, from 0
     * @throws IllegalArgumentException if the image is not in the set
     */
    public int position(long id) {
        int found = Arrays.binarySearch(sorted, id);
        if (found < 0) {
            throw new IllegalArgumentException("No image of the set has the id " + id);
        }
        return positions[found];
    }

    /**
     * Writes the ids.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeInt(ids.length);
        for (long id : ids) {
            out.writeLong(id);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where from
     * @return the ids
     * @throws IOException if it cannot be read
     */
    public static ImageIds read(DataInput in) throws IOException {
        long[] ids = new long[in.readInt()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = in.readLong();
        }
        return new ImageIds(ids);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageIds images && Arrays.equals(ids, images.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return LongStream.of(ids).limit(10).boxed().toList() + (ids.length > 10 ? "..." : "");
    }
}

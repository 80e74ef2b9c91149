package org.orl.runtime.region;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences.BoxPair;

/**
 * The pairs of one image with one neighbour, by the indices of the regions.
 *
 * @param neighbour the neighbour's position in the set
 * @param regions for each pair, most similar first, the index of the image's region and of the neighbour's
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RegionPairs(int neighbour, char[] regions) {

    /**
     * The most similar pairs.
     *
     * @param neighbour the neighbour's position in the set
     * @param similarities a row for each region of the image, a column for each region of the neighbour
     * @param columns regions of the neighbour
     * @param count how many pairs
     * @return the pairs
     */
    public static RegionPairs mostSimilar(int neighbour, float[] similarities, int columns, int count) {
        char[] regions = new char[2 * count];
        int i = 0;
        for (int index : TopPairs.largest(similarities, count)) {
            regions[i++] = (char) (index / columns);
            regions[i++] = (char) (index % columns);
        }
        return new RegionPairs(neighbour, regions);
    }

    /** Pairs of boxes as pairs of indices. */
    static RegionPairs of(int neighbour, List<BoxPair> pairs, List<Box> queries, List<Box> keys) {
        char[] regions = new char[2 * pairs.size()];
        int i = 0;
        for (BoxPair pair : pairs) {
            regions[i++] = index(pair.query(), queries);
            regions[i++] = index(pair.key(), keys);
        }
        return new RegionPairs(neighbour, regions);
    }

    private static char index(Box box, List<Box> regions) {
        int index = regions.indexOf(box);
        if (index < 0) {
            throw new IllegalArgumentException(box + " is paired, but is not among the regions of its image");
        }
        return (char) index;
    }

    /** How many pairs there are. */
    public int count() {
        return regions.length / 2;
    }

    /**
     * A pair's region in the image.
     *
     * @param pair in [0, count)
     * @return the region's index
     */
    public int query(int pair) {
        return regions[2 * pair];
    }

    /**
     * A pair's region in the neighbour.
     *
     * @param pair in [0, count)
     * @return the region's index
     */
    public int key(int pair) {
        return regions[2 * pair + 1];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(neighbour);
        out.writeShort(count());
        for (char region : regions) {
            out.writeShort(region);
        }
    }

    static RegionPairs read(DataInput in) throws IOException {
        int neighbour = in.readInt();
        char[] regions = new char[2 * in.readUnsignedShort()];
        for (int i = 0; i < regions.length; i++) {
            regions[i] = (char) in.readUnsignedShort();
        }
        return new RegionPairs(neighbour, regions);
    }
}

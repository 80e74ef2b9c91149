package org.orl.runtime.region;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Correspondences.BoxPair;
import org.orl.dsl.artifact.Correspondences.NeighbourPairs;

/**
 * The compact form of what was found for one image: its regions, and pairs of regions with every neighbour.
 *
 * @param boxes the image's own regions
 * @param neighbours one entry a neighbour
 * @since 0.1
 */
public record StoredRegions(Boxes boxes, List<StoredPairs> neighbours) {

    /**
     * The pairs with one neighbour.
     *
     * @param imageId the neighbour
     * @param queries regions in the image
     * @param keys regions in the neighbour, in the same order
     */
    public record StoredPairs(long imageId, Boxes queries, Boxes keys) {}

    /**
     * Writes them.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        boxes.write(out);
        out.writeInt(neighbours.size());
        for (StoredPairs pairs : neighbours) {
            out.writeLong(pairs.imageId());
            pairs.queries().write(out);
            pairs.keys().write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where from
     * @return the regions
     * @throws IOException if it cannot be read
     */
    public static StoredRegions read(DataInput in) throws IOException {
        Boxes boxes = Boxes.read(in);
        int count = in.readInt();
        List<StoredPairs> neighbours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            neighbours.add(new StoredPairs(in.readLong(), Boxes.read(in), Boxes.read(in)));
        }
        return new StoredRegions(boxes, neighbours);
    }

    /** The same, as the language hands it on. */
    public Correspondences.Regions unpacked() {
        return new Correspondences.Regions(
                boxes.asList(),
                neighbours.stream()
                        .map(pairs -> new NeighbourPairs(pairs.imageId(), pairs(pairs)))
                        .toList());
    }

    private static List<BoxPair> pairs(StoredPairs stored) {
        List<BoxPair> pairs = new ArrayList<>();
        for (int i = 0; i < stored.queries().size(); i++) {
            pairs.add(new BoxPair(stored.queries().get(i), stored.keys().get(i)));
        }
        return pairs;
    }
}

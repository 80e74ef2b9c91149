package org.orl.runtime.region;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.shard.Shards;

/**
 * Correspondences in shards {@code pairs-*}: for every image its filtered {@link Boxes}, the number of its neighbours,
 * and for each its position, the number of pairs and two region indices a pair.
 *
 * <p>A neighbour's region stands once, with the neighbour itself. All is in memory, some hundred bytes an image; boxes
 * and pairs are unpacked as they are asked for. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class StoredCorrespondences implements Correspondences {

    private static final String NAME = "pairs";
    private static final int IMAGES_A_FILE = 64;

    private final ImageIds images;
    private final Boxes[] boxes;
    private final RegionPairs[][] pairs;

    private StoredCorrespondences(ImageIds images) {
        this.images = images;
        this.boxes = new Boxes[images.size()];
        this.pairs = new RegionPairs[images.size()][];
    }

    /**
     * Starts to write correspondences, or goes on.
     *
     * @param directory where to
     * @param images the images
     * @return the files
     * @throws IOException if the directory cannot be written
     */
    public static Shards begin(Path directory, ImageIds images) throws IOException {
        return Shards.begin(directory, NAME, images, IMAGES_A_FILE);
    }

    /**
     * How large the files are.
     *
     * @param images how many there are
     * @param boxes of an image
     * @param neighbours of an image
     * @param pairs with each of them
     * @return bytes
     */
    public static long bytes(long images, int boxes, int neighbours, int pairs) {
        long ofNeighbour = Integer.BYTES + (1 + 2L * pairs) * Short.BYTES;
        return images * (Long.BYTES + Integer.BYTES + (4L * boxes + 1) * Short.BYTES + neighbours * ofNeighbour);
    }

    /**
     * Writes what belongs to one image.
     *
     * @param boxes its regions
     * @param pairs with each of its neighbours, nearest first
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public static void write(Boxes boxes, List<RegionPairs> pairs, DataOutput out) throws IOException {
        boxes.write(out);
        out.writeShort(pairs.size());
        for (RegionPairs one : pairs) {
            one.write(out);
        }
    }

    /**
     * Writes correspondences that lie in memory.
     *
     * @param directory where to
     * @param found any implementation
     * @throws IllegalArgumentException if a pair has a box that is not among the regions of its image
     * @throws IOException if it cannot be written
     */
    public static void write(Path directory, Correspondences found) throws IOException {
        ImageIds images = ImageIds.of(found.imageIds());
        begin(directory, images).complete("store", Monitor.silent(), (first, end, out, done) -> {
            for (int image = first; image < end; image++) {
                Regions regions = found.of(images.id(image));
                List<RegionPairs> pairs = new ArrayList<>();
                for (NeighbourPairs each : regions.neighbours()) {
                    List<Box> keys = found.of(each.imageId()).boxes();
                    pairs.add(RegionPairs.of(images.position(each.imageId()), each.pairs(), regions.boxes(), keys));
                }
                write(Boxes.of(regions.boxes()), pairs, out);
            }
        });
    }

    /**
     * Opens correspondences.
     *
     * @param directory where they were written
     * @return the correspondences
     * @throws IOException if they cannot be read
     * @throws org.orl.runtime.UserError if a file is damaged
     */
    public static StoredCorrespondences open(Path directory) throws IOException {
        Shards shards = Shards.open(directory, NAME);
        StoredCorrespondences result = new StoredCorrespondences(shards.images());
        for (int shard = 0; shard < shards.count(); shard++) {
            try (DataInputStream in = shards.read(shard)) {
                for (int i = shards.first(shard); i < shards.end(shard); i++) {
                    result.boxes[i] = Boxes.read(in);
                    result.pairs[i] = new RegionPairs[in.readUnsignedShort()];
                    for (int n = 0; n < result.pairs[i].length; n++) {
                        result.pairs[i][n] = RegionPairs.read(in);
                    }
                }
            }
        }
        return result;
    }

    @Override
    public long[] imageIds() {
        return images.toArray();
    }

    @Override
    public Regions of(long imageId) {
        int image = images.position(imageId);
        List<NeighbourPairs> neighbours = Arrays.stream(pairs[image])
                .map(found -> new NeighbourPairs(
                        images.id(found.neighbour()), new Pairs(boxes[image], boxes[found.neighbour()], found)))
                .toList();
        return new Regions(boxes[image].asList(), neighbours);
    }

    private static final class Pairs extends AbstractList<BoxPair> implements RandomAccess {

        private final Boxes queries;
        private final Boxes keys;
        private final RegionPairs pairs;

        Pairs(Boxes queries, Boxes keys, RegionPairs pairs) {
            this.queries = queries;
            this.keys = keys;
            this.pairs = pairs;
        }

        @Override
        public BoxPair get(int index) {
            return new BoxPair(queries.get(pairs.query(index)), keys.get(pairs.key(index)));
        }

        @Override
        public int size() {
            return pairs.count();
        }
    }
}

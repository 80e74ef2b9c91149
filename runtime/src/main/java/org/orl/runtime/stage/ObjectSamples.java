package org.orl.runtime.stage;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Correspondences.BoxPair;
import org.orl.dsl.artifact.Correspondences.NeighbourPairs;
import org.orl.dsl.augment.Interpolation;
import org.orl.runtime.UserError;
import org.orl.runtime.augment.BoxJitter;
import org.orl.runtime.augment.SquareView;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.SampleWriter;
import org.orl.runtime.image.Resampling;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;
import org.orl.runtime.shard.ImageIds;
import org.orl.runtime.train.SampleFeed;

/**
 * Makes the six views of a sample of stage 3: two of the image, a region and its jittered copy, and a pair of regions.
 *
 * <p>Official data set class of stage 3: a neighbour is drawn, a region of the image for the intra-region term, and one
 * of the pairs with that neighbour for the inter-region term.
 *
 * @since 0.1
 */
public final class ObjectSamples implements SampleWriter {

    /** A pair of views that a sample may have, in their order. */
    public enum Pair {
        /** Two views of the image. */
        IMAGE,
        /** A region and its jittered copy. */
        INTRA,
        /** A region, and one of a neighbour that corresponds to it. */
        INTER
    }

    private final ImageSource images;
    private final Correspondences correspondences;
    private final Set<Pair> pairs;
    private final List<SquareView> views;
    private final int patchSize;
    private final long seed;
    private final ImageIds ids;

    /**
     * Samples of some pairs.
     *
     * @param images the set
     * @param correspondences regions of all its images, and pairs of regions
     * @param pairs which pairs of views a sample has
     * @param views the first and second of the image, the first and second of a region
     * @param patchSize side to which a region is resized before it is augmented, in pixels
     * @param seed of all draws
     */
    public ObjectSamples(
            ImageSource images,
            Correspondences correspondences,
            Set<Pair> pairs,
            List<SquareView> views,
            int patchSize,
            long seed) {
        this.images = images;
        this.ids = ImageIds.of(images);
        this.correspondences = correspondences;
        this.pairs = pairs;
        this.views = views;
        this.patchSize = patchSize;
        this.seed = seed;
        for (long id : ids.toArray()) {
            correspondences.of(id); // says before training which image has no result
        }
    }

    /** The shape of each view of one sample. */
    List<Shape> shapes() {
        return Arrays.stream(Pair.values())
                .filter(pairs::contains)
                .flatMap(pair -> (pair == Pair.IMAGE ? views.subList(0, 2) : views.subList(2, 4)).stream())
                .map(view -> SampleFeed.view(view.side()))
                .toList();
    }

    /** All choices are drawn, whatever pairs there are, so that leaving out one pair does not change another. */
    @Override
    public void write(int image, int epoch, float[][] tensors, int slot) {
        long key = Draws.key(seed, epoch, images.id(image));
        RgbImage photo = images.read(image);
        Correspondences.Regions regions = correspondences.of(images.id(image));
        Draws choice = Draws.of(key, 6);
        NeighbourPairs neighbour = any(regions.neighbours(), choice);
        Box region = any(regions.boxes(), choice);
        Box jittered = BoxJitter.near(region, photo.width(), photo.height(), choice);
        BoxPair pair = any(neighbour.pairs(), choice);

        int next = 0;
        if (pairs.contains(Pair.IMAGE)) {
            views.get(0).write(photo, Draws.key(key, 0), tensors[next++], slot);
            views.get(1).write(photo, Draws.key(key, 1), tensors[next++], slot);
        }
        if (pairs.contains(Pair.INTRA)) {
            views.get(2).write(patch(photo, region), Draws.key(key, 2), tensors[next++], slot);
            views.get(3).write(patch(photo, jittered), Draws.key(key, 3), tensors[next++], slot);
        }
        if (pairs.contains(Pair.INTER)) {
            RgbImage other = images.read(position(neighbour.imageId()));
            views.get(2).write(patch(photo, pair.query()), Draws.key(key, 4), tensors[next++], slot);
            views.get(3).write(patch(other, pair.key()), Draws.key(key, 5), tensors[next], slot);
        }
    }

    private RgbImage patch(RgbImage photo, Box box) {
        return Resampling.cropResize(photo, box, patchSize, patchSize, Interpolation.BILINEAR);
    }

    private int position(long imageId) {
        if (!ids.contains(imageId)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The neighbour with id " + imageId + " is not in the image set.",
                    "Use one image set for all stages of an experiment.");
        }
        return ids.position(imageId);
    }

    private static <T> T any(List<T> values, Draws draws) {
        return values.get(draws.below(values.size()));
    }
}

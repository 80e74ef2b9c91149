package org.orl.runtime.stage;

import java.util.List;
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

/**
 * Makes the six views of a sample of stage 3: two of the image, a region and its jittered copy, and a pair of regions.
 *
 * <p>Official data set class of stage 3: a neighbour is drawn, a region of the image for the intra-region term, and one
 * of the pairs with that neighbour for the inter-region term.
 */
final class ObjectSamples implements SampleWriter {

    private final ImageSource images;
    private final Correspondences pairs;
    private final SquareView first;
    private final SquareView second;
    private final SquareView firstPatch;
    private final SquareView secondPatch;
    private final int patchSize;
    private final long seed;
    private final ImageIds ids;

    ObjectSamples(
            ImageSource images,
            Correspondences pairs,
            SquareView first,
            SquareView second,
            SquareView firstPatch,
            SquareView secondPatch,
            int patchSize,
            long seed) {
        this.images = images;
        this.ids = ImageIds.of(images);
        this.pairs = pairs;
        this.first = first;
        this.second = second;
        this.firstPatch = firstPatch;
        this.secondPatch = secondPatch;
        this.patchSize = patchSize;
        this.seed = seed;
        for (long id : ids.toArray()) {
            pairs.of(id); // says before training which image has no result
        }
    }

    int[] sides() {
        int patch = firstPatch.side();
        int other = secondPatch.side();
        return new int[] {first.side(), second.side(), patch, other, patch, other};
    }

    @Override
    public void write(int image, int epoch, float[][] tensors, int slot) {
        long key = Draws.key(seed, epoch, images.id(image));
        RgbImage photo = images.read(image);
        first.write(photo, Draws.key(key, 0), tensors[0], slot);
        second.write(photo, Draws.key(key, 1), tensors[1], slot);

        Correspondences.Regions regions = pairs.of(images.id(image));
        Draws choice = Draws.of(key, 6);
        NeighbourPairs neighbour = any(regions.neighbours(), choice);
        Box region = any(regions.boxes(), choice);
        Box jittered = BoxJitter.near(region, photo.width(), photo.height(), choice);
        BoxPair pair = any(neighbour.pairs(), choice);
        RgbImage other = images.read(position(neighbour.imageId()));

        firstPatch.write(patch(photo, region), Draws.key(key, 2), tensors[2], slot);
        secondPatch.write(patch(photo, jittered), Draws.key(key, 3), tensors[3], slot);
        firstPatch.write(patch(photo, pair.query()), Draws.key(key, 4), tensors[4], slot);
        secondPatch.write(patch(other, pair.key()), Draws.key(key, 5), tensors[5], slot);
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

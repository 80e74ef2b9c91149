package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.orl.runtime.UserError;
import org.orl.runtime.random.Draws;
import org.orl.runtime.train.InterClrSystem.Partners;

/**
 * Draws for every image one member of its cluster, and negatives of other clusters from the memories most similar to it.
 *
 * <p>arXiv:2008.11702. Negatives are drawn without replacement; where the pool has too few of other clusters,
 * they repeat.
 *
 * @param bank the memories
 * @param clusters of the images
 * @param pool how many of the most similar memories are drawn from
 * @param negatives for each image
 * @param seed of the draws
 */
record SemiHardDraws(FeatureBank bank, Clusters clusters, int pool, int negatives, long seed) {

    private static final long PURPOSE = Draws.word("partners of inter-image contrast");

    Partners of(NDArray queries, int[] images, long step) {
        NDManager manager = queries.getManager();
        long[] labels = clusters.labels().toLongArray();
        int size = Math.min(pool, labels.length);
        long[] similar =
                bank.similarities(queries).topK(size, 1, true, false).get(1).toLongArray();
        long[] positives = new long[images.length];
        long[] others = new long[Math.multiplyExact(images.length, negatives)];
        for (int row = 0; row < images.length; row++) {
            Draws draws = Draws.of(seed, PURPOSE, step, images[row]);
            long own = labels[images[row]];
            int[] members = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == own)
                    .toArray();
            positives[row] = members[draws.below(members.length)];
            int from = row * size;
            long[] foreign = IntStream.range(from, from + size)
                    .mapToLong(i -> similar[i])
                    .filter(i -> labels[(int) i] != own)
                    .toArray();
            if (foreign.length == 0) {
                throw new UserError(
                        UserError.Kind.TRAINING,
                        "All " + size + " memories most similar to an image are of its own cluster.",
                        "Use a larger pool, or more clusters.");
            }
            draw(foreign, draws, others, row * negatives);
        }
        return new Partners(manager.create(positives), manager.create(others, new Shape(images.length, negatives)));
    }

    /** Fills a part of an array: all of them in random order, and again, until there are enough. */
    private void draw(long[] foreign, Draws draws, long[] target, int offset) {
        int left = foreign.length;
        for (int i = 0; i < negatives; i++) {
            left = left == 0 ? foreign.length : left;
            int chosen = draws.below(left--);
            long number = foreign[chosen];
            foreign[chosen] = foreign[left];
            foreign[left] = number;
            target[offset + i] = number;
        }
    }
}

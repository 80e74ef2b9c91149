package org.orl.runtime.data;

import java.util.Arrays;
import org.orl.runtime.random.Draws;

/**
 * In which order the images of a set are seen: a new permutation every epoch, cut into batches.
 *
 * <p>The last batch of an epoch may be smaller, as in the official code. One of a single image is left out, since batch
 * normalisation has no variance to divide by.
 *
 * @since 0.1
 */
public final class EpochOrder {

    private static final long PURPOSE = Draws.word("epoch order");

    private final int images;
    private final int batchSize;
    private final long seed;
    private final int batches;

    /**
     * The order of a stage.
     *
     * @param images how many images there are
     * @param batchSize images a batch, at least 2
     * @param seed from which the permutations are drawn
     */
    public EpochOrder(int images, int batchSize, long seed) {
        this(images, batchSize, seed, images / batchSize + (images % batchSize > 1 ? 1 : 0));
    }

    private EpochOrder(int images, int batchSize, long seed, int batches) {
        if (images < 2 || batchSize < 2 || batches < 1) {
            throw new IllegalArgumentException(
                    images + " images in batches of " + batchSize + ": both must be at least 2");
        }
        this.images = images;
        this.batchSize = batchSize;
        this.seed = seed;
        this.batches = batches;
    }

    /**
     * The order of a stage whose batches all have the same size: what is left of an epoch is not seen in it.
     *
     * @param images how many images there are, at least as many as a batch
     * @param batchSize images a batch, at least 2
     * @param seed from which the permutations are drawn
     * @return the order
     */
    public static EpochOrder ofWholeBatches(int images, int batchSize, long seed) {
        return new EpochOrder(images, batchSize, seed, images / batchSize);
    }

    /** Batches an epoch. */
    public int batches() {
        return batches;
    }

    /**
     * The images of one batch.
     *
     * @param epoch from 0
     * @param batch within the epoch, in [0, {@link #batches})
     * @return positions in the image set
     */
    public int[] batch(int epoch, int batch) {
        int[] order = Draws.of(seed, PURPOSE, epoch).permutation(images);
        return Arrays.copyOfRange(order, batch * batchSize, Math.min(images, (batch + 1) * batchSize));
    }
}

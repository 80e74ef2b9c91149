package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.engine.Kernels;
import org.orl.runtime.engine.Rows;
import org.orl.runtime.random.Draws;

/**
 * A cluster for every image of the set, and the clusters' centroids: what ODC and InterCLR keep up to date while they train.
 *
 * <p>arXiv:2006.10645. A centroid is the mean of its members' vectors, not of unit length.
 *
 * @since 0.1
 */
public final class Clusters {

    private static final int ITERATIONS = 20;
    private static final long CHUNK = 4096;

    private final Kernels kernels = Kernels.of("clusters");
    private final FeatureBank bank;
    private final NDArray labels;
    private final NDArray centroids;
    private final int count;
    private final int smallest;
    private final long seed;

    /**
     * Clusters that have no members until {@link #begin}.
     *
     * @param bank the images' vectors
     * @param count how many clusters, at most as many as images
     * @param smallest members below which a cluster is dissolved
     * @param seed of all draws
     * @param manager owns all arrays
     */
    public Clusters(FeatureBank bank, int count, int smallest, long seed, NDManager manager) {
        this.bank = bank;
        this.count = count;
        this.smallest = smallest;
        this.seed = Draws.key(seed, Draws.word("clusters"));
        Shape rows = bank.rows().getShape();
        labels = manager.create(new long[Math.toIntExact(rows.get(0))]);
        centroids = manager.zeros(new Shape(count, rows.get(1)));
    }

    /** The cluster of each image: int64. */
    public NDArray labels() {
        return labels;
    }

    /** One row a cluster. */
    public NDArray centroids() {
        return centroids;
    }

    /** Clusters the bank by k-means, from randomly chosen images on; leaves no cluster empty. */
    public void begin() {
        int[] order = Draws.of(seed, Draws.word("k-means")).permutation((int) labels.size());
        try (NDArray first = FeatureBank.numbers(Arrays.copyOf(order, count), centroids.getManager());
                NDArray rows = Rows.take(bank.rows(), first)) {
            InPlace.copy(centroids, rows);
        }
        for (int i = 0; i < ITERATIONS; i++) {
            try (NDArray nearest = best(bank.rows(), true)) {
                InPlace.copy(labels, nearest);
            }
            recompute();
        }
        long[] sizes = sizes();
        fill(IntStream.range(0, count).filter(i -> sizes[i] == 0).toArray(), -1);
    }

    /**
     * Gives images the cluster whose centroid has the greatest product with their vector.
     *
     * @param images their positions, int64, each once
     * @param vectors one row for each
     */
    public void assign(NDArray images, NDArray vectors) {
        try (NDArray best = best(vectors, false)) {
            Rows.put(labels, images, best);
        }
    }

    /** Moves every centroid to the mean of its members. */
    public void recompute() {
        kernels.call("means", centroids, bank.rows(), labels).close();
    }

    /** Members of each cluster. */
    public long[] sizes() {
        return sizes(labels.toLongArray());
    }

    /**
     * Dissolves clusters with too few members, whose members go to the best of the others; each then takes half of the
     * cluster that is largest.
     *
     * @param step of training, for the draws
     */
    public void relieveSmall(long step) {
        long[] label = labels.toLongArray();
        long[] sizes = sizes(label);
        int[] small = IntStream.range(0, count).filter(i -> sizes[i] < smallest).toArray();
        if (small.length == 0 || small.length == count) {
            return;
        }
        int[] lost = IntStream.range(0, label.length)
                .filter(i -> sizes[(int) label[i]] < smallest)
                .toArray();
        if (lost.length > 0) {
            int[] large =
                    IntStream.range(0, count).filter(i -> sizes[i] >= smallest).toArray();
            try (NDManager scratch = centroids.getManager().newSubManager()) {
                NDArray vectors = Rows.take(bank.rows(), FeatureBank.numbers(lost, scratch));
                NDArray choice = Rows.take(centroids, FeatureBank.numbers(large, scratch));
                long[] best = best(vectors, choice, false).toLongArray();
                for (int i = 0; i < lost.length; i++) {
                    label[lost[i]] = large[(int) best[i]];
                }
            }
            InPlace.set(labels, LongBuffer.wrap(label));
        }
        fill(small, step);
    }

    /** Gives each of some empty clusters half of the largest one, and both their centroids. */
    private void fill(int[] empty, long step) {
        for (int cluster : empty) {
            long[] label = labels.toLongArray();
            int largest = largest(sizes(label));
            int[] members = IntStream.range(0, label.length)
                    .filter(i -> label[i] == largest)
                    .toArray();
            try (NDManager scratch = centroids.getManager().newSubManager()) {
                NDArray vectors = Rows.take(bank.rows(), FeatureBank.numbers(members, scratch));
                float[][] rows = new float[members.length][];
                int width = Math.toIntExact(vectors.getShape().get(1));
                float[] flat = vectors.toFloatArray();
                Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width));
                boolean[] second = TwoMeans.split(rows, Draws.key(seed, step, cluster));
                for (int i = 0; i < members.length; i++) {
                    if (second[i]) {
                        label[members[i]] = cluster;
                    }
                }
                InPlace.set(labels, LongBuffer.wrap(label));
                NDArray both = FeatureBank.numbers(new int[] {largest, cluster}, scratch);
                Rows.put(centroids, both, scratch.create(TwoMeans.means(rows, second)));
            }
        }
    }

    private static int largest(long[] sizes) {
        int largest = 0;
        for (int i = 1; i < sizes.length; i++) {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }
        return largest;
    }

    private long[] sizes(long[] label) {
        long[] sizes = new long[count];
        for (long each : label) {
            sizes[(int) each]++;
        }
        return sizes;
    }

    private NDArray best(NDArray vectors, boolean nearest) {
        return best(vectors, centroids, nearest);
    }

    private NDArray best(NDArray vectors, NDArray choice, boolean nearest) {
        return kernels.run(vectors.getManager(), "best", vectors, choice, nearest ? 0.5 : 0.0, CHUNK)
                .singletonOrThrow();
    }
}

package org.orl.runtime.retrieval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.orl.runtime.parallel.Workers;

/**
 * Finds the same neighbours as {@link NearestNeighbours}, many times as fast.
 *
 * <p>The engine's matrix product of a block of queries and a block of the list leaves, for each query, the few vectors
 * that may be among the nearest: those whose similarity is not below the k-th best by more than two matrix products can
 * differ from {@link Cosine}'s. These are then compared as {@link NearestNeighbours} compares, so that neither order nor
 * ties depend on the engine or on how many threads it has. A query that has too many of them, among nearly equal vectors,
 * is compared with the whole list.
 *
 * <p>Beside the list it needs memory for a copy of it and about 30 MB, however long the list is.
 *
 * @since 0.1
 */
public final class MatrixSearch implements AutoCloseable {

    /** Queries that are best searched for at once. */
    public static final int QUERIES = 2048;

    private static final int COLUMNS = 2048;

    /** Queries that a thread deals with at a time. */
    private static final int SHARE = 64;

    private final float[] vectors;
    private final int count;
    private final int width;
    private final int k;
    private final float margin;
    private final NearestNeighbours exact;
    private final Workers workers;
    private final NDManager manager;
    private final NDArray list;

    /**
     * A search over a list.
     *
     * @param vectors {@code count} vectors of length 1, one after the other; not copied
     * @param count how many, more than {@code k}
     * @param k how many neighbours to find
     * @param engine of whose arrays a copy is made
     * @param workers threads that look through the products
     */
    public MatrixSearch(float[] vectors, int count, int k, NDManager engine, Workers workers) {
        this.vectors = vectors;
        this.count = count;
        this.width = vectors.length / count;
        this.k = k;
        this.exact = new NearestNeighbours(vectors, count, k);
        this.workers = workers;
        this.manager = engine.newSubManager();
        this.list = manager.create(FloatBuffer.wrap(vectors), new Shape(count, width));
        // A sum of n products of unit vectors, in any order, is wrong by at most about n 2^-24; there are two such
        // sums.
        this.margin = 1.01f * 4 * width * 0x1.0p-24f;
    }

    /**
     * The neighbours of some of the vectors.
     *
     * @param first the first of them
     * @param end one more than the last
     * @return {@code k} positions in the list for each, nearest first
     */
    public int[] of(int first, int end) {
        int queries = end - first;
        Candidates[] candidates = new Candidates[queries];
        Arrays.setAll(candidates, q -> new Candidates(k, margin));
        try (NDArray rows = rows(first, end)) {
            for (int start = 0; start < count; start += COLUMNS) {
                int stop = Math.min(start + COLUMNS, count);
                try (NDArray columns = rows(start, stop);
                        NDArray turned = columns.transpose();
                        NDArray products = rows.matMul(turned)) {
                    look(products, candidates, first, start, stop - start);
                }
            }
        }
        int[] nearest = new int[queries * k];
        List<int[]> found = workers.all(
                (queries + SHARE - 1) / SHARE,
                part -> nearest(candidates, first, part * SHARE, Math.min((part + 1) * SHARE, queries)),
                () -> {});
        for (int part = 0; part < found.size(); part++) {
            System.arraycopy(found.get(part), 0, nearest, part * SHARE * k, found.get(part).length);
        }
        return nearest;
    }

    /** Frees the copy of the list. */
    @Override
    public void close() {
        manager.close();
    }

    private NDArray rows(int first, int end) {
        return list.get(new NDIndex("{}:{}", first, end));
    }

    private void look(NDArray products, Candidates[] candidates, int first, int start, int columns) {
        FloatBuffer all =
                products.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
        workers.all(
                (candidates.length + SHARE - 1) / SHARE,
                part -> {
                    float[] row = new float[columns];
                    for (int q = part * SHARE; q < Math.min((part + 1) * SHARE, candidates.length); q++) {
                        all.get(q * columns, row);
                        candidates[q].take(row, columns, start, first + q);
                    }
                    return part;
                },
                () -> {});
    }

    /** The neighbours of a share of the queries; where one has too many candidates, all are compared with the whole list. */
    private int[] nearest(Candidates[] candidates, int first, int begin, int end) {
        int[] nearest = new int[(end - begin) * k];
        float[] similarity = new float[nearest.length];
        Arrays.fill(nearest, -1);
        for (int q = begin; q < end; q++) {
            int[] found = candidates[q].found();
            if (found == null) {
                return exact.of(first + begin, first + end);
            }
            for (int vector : found) {
                float product = Cosine.product(vectors, first + q, vector, width);
                NearestNeighbours.insert(nearest, similarity, (q - begin) * k, k, vector, product);
            }
        }
        return nearest;
    }
}

package org.orl.runtime.retrieval;

import java.util.Arrays;

/**
 * Finds the vectors with the largest cosine to each vector of a list, itself left out.
 *
 * <p>Of equally similar vectors the one that comes first in the list is nearer. Memory is bounded: queries and list are
 * compared in blocks.
 *
 * @since 0.1
 */
public final class NearestNeighbours {

    private static final int BLOCK = 512;

    private final float[] vectors;
    private final int count;
    private final int width;
    private final int k;

    /**
     * A search over a list; safe for use by many threads.
     *
     * @param vectors {@code count} vectors of length 1, one after the other; not copied
     * @param count how many, more than {@code k}
     * @param k how many neighbours to find
     */
    public NearestNeighbours(float[] vectors, int count, int k) {
        if (k >= count) {
            throw new IllegalArgumentException(count + " vectors have no " + k + " neighbours each");
        }
        this.vectors = vectors;
        this.count = count;
        this.width = vectors.length / count;
        this.k = k;
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
        int[] nearest = new int[queries * k];
        float[] similarity = new float[queries * k];
        Arrays.fill(nearest, -1);
        for (int start = 0; start < count; start += BLOCK) {
            int columns = Math.min(BLOCK, count - start);
            float[] products = Cosine.products(vectors, first, queries, vectors, start, columns, width);
            for (int q = 0; q < queries; q++) {
                for (int c = 0; c < columns; c++) {
                    if (start + c != first + q) {
                        insert(nearest, similarity, q * k, k, start + c, products[q * columns + c]);
                    }
                }
            }
        }
        return nearest;
    }

    /** Puts a candidate at its place among a query's nearest, if it is one of them; earlier ones stay in front. */
    static void insert(int[] nearest, float[] similarity, int from, int k, int candidate, float value) {
        int place = from + k;
        while (place > from && (nearest[place - 1] < 0 || value > similarity[place - 1])) {
            place--;
        }
        int behind = from + k - place - 1;
        if (behind >= 0) {
            System.arraycopy(nearest, place, nearest, place + 1, behind);
            System.arraycopy(similarity, place, similarity, place + 1, behind);
            nearest[place] = candidate;
            similarity[place] = value;
        }
    }
}

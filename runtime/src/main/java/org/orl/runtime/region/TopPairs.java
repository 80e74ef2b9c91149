package org.orl.runtime.region;

import org.orl.dsl.stage.RoiPairs;

/**
 * Chooses the most similar pairs of regions.
 *
 * @since 0.1
 */
public final class TopPairs {

    private TopPairs() {}

    /**
     * How many pairs an image gets with each neighbour.
     *
     * @param regions the image's own regions
     * @param topRatio pairs as a share of them
     * @return the share rounded down, at least 1
     */
    public static int count(int regions, double topRatio) {
        return Math.max(1, (int) (topRatio * regions));
    }

    /**
     * The largest numbers of a list, as {@code torch.topk} finds them on a CPU.
     *
     * <p>Where equal numbers compete, the choice and the order are torch's, which come from the C++ library's partial
     * sort (k at most a 64th of the list) or selection.
     *
     * @param values no NaN; a matrix row by row, see {@link RoiPairs}
     * @param k how many, from 1 to the length of the list
     * @return their indices, largest number first
     */
    public static int[] largest(float[] values, int k) {
        long[] elements = new long[values.length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = UnstableSort.element(-values[i], i);
        }
        if (k * 64L <= elements.length) {
            UnstableSort.partialSort(elements, k);
        } else {
            UnstableSort.select(elements, k - 1);
            UnstableSort.sort(elements, k - 1);
        }
        int[] indices = new int[k];
        for (int i = 0; i < k; i++) {
            indices[i] = UnstableSort.carried(elements[i]);
        }
        return indices;
    }
}

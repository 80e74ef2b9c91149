package org.orl.runtime.region;

import java.util.List;
import java.util.function.Supplier;

/**
 * Merges the segments of a picture, the most similar neighbours first, until one is left.
 *
 * <p>Uijlings et al. 2013, algorithm 1, with the conventions of OpenCV 4: a merged region goes on under the smaller
 * number of the two, and of equally similar pairs the one is merged that {@link UnstableSort} puts last. Which pair that
 * is hangs on all sorting before. So a queue, which is fast, serves as long as one pair is the most similar; a hierarchy
 * with a tie is made again by sorting.
 */
final class Grouping {

    private Grouping() {}

    /**
     * All regions of one hierarchy.
     *
     * @param segmentation what to start from
     * @param likeness gives how similar two regions are, as before any merge
     * @return the segments in their order, then what was merged, in the order of merging
     */
    static List<Region> regions(Segmentation segmentation, Supplier<Likeness> likeness) {
        return QueueGrouping.regions(segmentation, likeness.get())
                .orElseGet(() -> SortedGrouping.regions(segmentation, likeness.get()));
    }
}

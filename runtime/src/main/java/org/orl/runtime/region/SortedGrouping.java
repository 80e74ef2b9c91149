package org.orl.runtime.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orl.dsl.artifact.Box;

/** Grouping as OpenCV does it: all pairs are sorted before every merge, so that ties are broken as there. */
final class SortedGrouping {

    private final Likeness likeness;
    private final List<Region> regions = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>(); // what a region is called in the likeness

    /** Pairs of regions that may be merged: similarity, and an index into {@link #first} and {@link #second}. */
    private long[] queue;

    private int queued;
    private int[] first;
    private int[] second;
    private int pairs;

    private SortedGrouping(Segmentation segmentation, Likeness likeness) {
        this.likeness = likeness;
        int[] room = new int[4 * segmentation.touching().length + 16];
        this.first = room;
        this.second = room.clone();
        this.queue = new long[room.length];
        for (Box box : segmentation.boxes()) {
            numbers.add(regions.size());
            regions.add(new Region(box, 1));
        }
        for (long pair : segmentation.touching()) {
            enqueue((int) (pair >> 32), (int) pair);
        }
    }

    /** All regions of one hierarchy; see {@link Grouping}. */
    static List<Region> regions(Segmentation segmentation, Likeness likeness) {
        SortedGrouping grouping = new SortedGrouping(segmentation, likeness);
        while (grouping.queued > 0) {
            grouping.mergeMostSimilar();
        }
        return grouping.regions;
    }

    private void mergeMostSimilar() {
        UnstableSort.sort(queue, queued);
        int best = UnstableSort.carried(queue[--queued]);
        int a = first[best];
        int b = second[best];
        int merged = regions.size();
        regions.add(regions.get(a).merge(regions.get(b)));
        numbers.add(Math.min(numbers.get(a), numbers.get(b)));
        likeness.merge(numbers.get(a), numbers.get(b));
        for (int neighbour : unlink(a, b)) {
            enqueue(merged, neighbour);
        }
    }

    /** Takes all pairs with one of two regions out of the queue, keeping its order; returns who their partners were. */
    private int[] unlink(int a, int b) {
        int[] neighbours = new int[queued];
        int found = 0;
        int kept = 0;
        for (int i = 0; i < queued; i++) {
            int pair = UnstableSort.carried(queue[i]);
            int one = first[pair];
            int other = second[pair];
            if (one == a || one == b) {
                neighbours[found++] = other;
            } else if (other == a || other == b) {
                neighbours[found++] = one;
            } else {
                queue[kept++] = queue[i];
            }
        }
        queued = kept;
        return Arrays.stream(neighbours, 0, found).distinct().toArray();
    }

    private void enqueue(int a, int b) {
        if (pairs == first.length) {
            first = Arrays.copyOf(first, 2 * pairs);
            second = Arrays.copyOf(second, 2 * pairs);
        }
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, 2 * queued);
        }
        first[pairs] = a;
        second[pairs] = b;
        queue[queued++] = UnstableSort.element(likeness.of(numbers.get(a), numbers.get(b)), pairs++);
    }
}

package org.orl.runtime.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.orl.dsl.artifact.Box;

/** Grouping by a queue of pairs, the most similar first; gives up at the first tie. */
final class QueueGrouping {

    private final Likeness likeness;
    private final List<Region> regions = new ArrayList<>();
    private final PriorityQueue<Long> queue = new PriorityQueue<>(Collections.reverseOrder());

    // Of each region, segments first:
    private final int[] numbers; // what it is called in the likeness
    private final boolean[] merged; // whether it has become part of another
    private final int[][] neighbours; // some may be merged
    private final int[] marks; // the last region that it was found beside

    // Of each pair that was ever put into the queue:
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private int pairs;

    private QueueGrouping(Segmentation segmentation, Likeness likeness) {
        this.likeness = likeness;
        int segments = segmentation.boxes().length;
        int most = Math.max(1, 2 * segments - 1);
        this.numbers = new int[most];
        this.merged = new boolean[most];
        this.neighbours = new int[most][];
        this.marks = new int[most];
        for (Box box : segmentation.boxes()) {
            numbers[regions.size()] = regions.size();
            regions.add(new Region(box, 1));
        }
        link(segmentation.touching(), segments);
        for (long pair : segmentation.touching()) {
            enqueue((int) (pair >> 32), (int) pair);
        }
    }

    /** All regions of one hierarchy; nothing if two pairs were once the most similar. See {@link Grouping}. */
    static Optional<List<Region>> regions(Segmentation segmentation, Likeness likeness) {
        QueueGrouping grouping = new QueueGrouping(segmentation, likeness);
        while (grouping.dropMerged()) {
            long best = grouping.queue.remove();
            if (grouping.dropMerged() && best >> 32 == grouping.queue.element() >> 32) {
                return Optional.empty();
            }
            grouping.merge(UnstableSort.carried(best));
        }
        return Optional.of(grouping.regions);
    }

    private void link(long[] touching, int segments) {
        int[] counts = new int[segments];
        for (long pair : touching) {
            counts[(int) (pair >> 32)]++;
            counts[(int) pair]++;
        }
        for (int i = 0; i < segments; i++) {
            neighbours[i] = new int[counts[i]];
        }
        for (long pair : touching) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            neighbours[a][--counts[a]] = b;
            neighbours[b][--counts[b]] = a;
        }
    }

    /** Drops pairs of which one region is merged, as far as they stand at the front; false if nothing is left. */
    private boolean dropMerged() {
        while (!queue.isEmpty()) {
            int pair = UnstableSort.carried(queue.element());
            if (!merged[first[pair]] && !merged[second[pair]]) {
                return true;
            }
            queue.remove();
        }
        return false;
    }

    private void merge(int pair) {
        int a = first[pair];
        int b = second[pair];
        int union = regions.size();
        regions.add(regions.get(a).merge(regions.get(b)));
        numbers[union] = Math.min(numbers[a], numbers[b]);
        likeness.merge(numbers[a], numbers[b]);
        merged[a] = true;
        merged[b] = true;
        int[] beside = new int[neighbours[a].length + neighbours[b].length];
        int found = addNeighbours(a, union, beside, 0);
        found = addNeighbours(b, union, beside, found);
        neighbours[union] = Arrays.copyOf(beside, found);
        neighbours[a] = null;
        neighbours[b] = null;
    }

    private int addNeighbours(int region, int union, int[] beside, int count) {
        int found = count;
        for (int neighbour : neighbours[region]) {
            if (!merged[neighbour] && marks[neighbour] != union) {
                marks[neighbour] = union;
                beside[found++] = neighbour;
                neighbours[neighbour] = Arrays.copyOf(neighbours[neighbour], neighbours[neighbour].length + 1);
                neighbours[neighbour][neighbours[neighbour].length - 1] = union;
                enqueue(union, neighbour);
            }
        }
        return found;
    }

    private void enqueue(int a, int b) {
        if (pairs == first.length) {
            first = Arrays.copyOf(first, 2 * pairs);
            second = Arrays.copyOf(second, 2 * pairs);
        }
        first[pairs] = a;
        second[pairs] = b;
        queue.add(UnstableSort.element(likeness.of(numbers[a], numbers[b]), pairs++));
    }
}

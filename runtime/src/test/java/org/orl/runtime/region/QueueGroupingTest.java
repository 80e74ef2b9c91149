package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.runtime.random.Draws;

class QueueGroupingTest {

    private static final int WIDTH = 40;

    @Test
    void theQueueMergesAsSortingDoes() {
        for (int seed = 0; seed < 20; seed++) {
            Segmentation segmentation = segmentation(seed);
            float[] shares = new float[segmentation.sizes().length * 8];
            Draws draws = Draws.of(seed);
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (float) draws.uniform();
            }
            List<Region> sorted = SortedGrouping.regions(segmentation, likeness(segmentation, shares));
            assertThat(QueueGrouping.regions(segmentation, likeness(segmentation, shares)))
                    .contains(sorted);
        }
    }

    @Test
    void aTieIsBrokenBySorting() {
        Segmentation segmentation = segmentation(1);
        float[] equal = new float[segmentation.sizes().length];
        assertThat(QueueGrouping.regions(segmentation, likeness(segmentation, equal)))
                .isEmpty();
        assertThat(Grouping.regions(segmentation, () -> likeness(segmentation, equal)))
                .isEqualTo(SortedGrouping.regions(segmentation, likeness(segmentation, equal)));
    }

    private static Likeness likeness(Segmentation segmentation, float[] shares) {
        int[] sizes = segmentation.sizes().clone();
        return new MeanLikeness(List.of(new HistogramLikeness(shares, sizes)), 1, sizes);
    }

    /** Blocks of five pixels, each cut at a place of its own. */
    private static Segmentation segmentation(int seed) {
        int[] labels = new int[WIDTH * WIDTH];
        Draws draws = Draws.of(seed);
        int[] cuts = new int[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            cuts[i] = draws.below(4);
        }
        for (int p = 0; p < labels.length; p++) {
            int x = p % WIDTH;
            int y = p / WIDTH;
            labels[p] = y / 5 * 9 + (x + cuts[y / 5]) / 5;
        }
        for (int p = 0; p < 9 * (WIDTH / 5); p++) {
            labels[p] = p; // every number occurs
        }
        return Segmentation.of(labels, WIDTH);
    }
}

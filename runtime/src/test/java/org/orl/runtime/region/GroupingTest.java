package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Box;

class GroupingTest {

    /** Three segments: 0 on the left, 1 upper right, 2 lower right. */
    private static final int[] LABELS = {
        0, 0, 1, 1,
        0, 0, 1, 1,
        0, 0, 2, 2
    };

    @Test
    void measuresSegmentsAndFindsWhichTouch() {
        Segmentation segmentation = Segmentation.of(LABELS, 4);
        assertThat(segmentation.sizes()).containsExactly(6, 4, 2);
        assertThat(segmentation.boxes()).containsExactly(new Box(0, 0, 2, 3), new Box(2, 0, 2, 2), new Box(2, 2, 2, 1));
        assertThat(segmentation.touching()).containsExactly(1L, 2L, (1L << 32) + 2);
    }

    @Test
    void mergesTheMostSimilarPairFirst() {
        List<String> merged = new ArrayList<>();
        List<Region> regions = Grouping.regions(Segmentation.of(LABELS, 4), () -> new Likeness() {
            @Override
            public float of(int a, int b) {
                return a + b == 3 ? 0.9f : 0.1f * (a + b);
            }

            @Override
            public void merge(int a, int b) {
                merged.add(a + "+" + b);
            }
        });
        assertThat(merged).containsExactly("1+2", "1+0");
        assertThat(regions)
                .containsExactly(
                        new Region(new Box(0, 0, 2, 3), 1),
                        new Region(new Box(2, 0, 2, 2), 1),
                        new Region(new Box(2, 2, 2, 1), 1),
                        new Region(new Box(2, 0, 2, 3), 2),
                        new Region(new Box(0, 0, 4, 3), 3));
    }

    @Test
    void leavesASingleSegmentAsItIs() {
        List<Region> regions = Grouping.regions(Segmentation.of(new int[6], 3), () -> new Likeness() {
            @Override
            public float of(int a, int b) {
                throw new AssertionError("nothing to compare");
            }

            @Override
            public void merge(int a, int b) {
                throw new AssertionError("nothing to merge");
            }
        });
        assertThat(regions).containsExactly(new Region(new Box(0, 0, 3, 2), 1));
    }
}

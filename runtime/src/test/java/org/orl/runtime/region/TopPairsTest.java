package org.orl.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopPairsTest {

    @Test
    void countsTheShareRoundedDownButAtLeastOne() {
        assertThat(TopPairs.count(100, 0.1)).isEqualTo(10);
        assertThat(TopPairs.count(39, 0.1)).isEqualTo(3);
        assertThat(TopPairs.count(9, 0.1)).isEqualTo(1);
        assertThat(TopPairs.count(5, 0)).isEqualTo(1);
    }

    @Test
    void ordersFromTheLargest() {
        assertThat(TopPairs.largest(new float[] {0.2f, -0.5f, 0.9f, 0.4f}, 3)).containsExactly(2, 3, 0);
    }

    @Test
    void choosesAFewOfMany() {
        float[] values = new float[1000];
        values[998] = 3;
        values[17] = 2;
        values[500] = 1;
        assertThat(TopPairs.largest(values, 3)).containsExactly(998, 17, 500);
    }

    @Test
    void splitsAnIndexIntoRowAndColumn() {
        RegionPairs pairs = RegionPairs.mostSimilar(8, new float[] {0, 1, 2, 3, 9, 4}, 3, 2);
        assertThat(pairs.neighbour()).isEqualTo(8);
        assertThat(pairs.count()).isEqualTo(2);
        assertThat(new int[] {pairs.query(0), pairs.key(0), pairs.query(1), pairs.key(1)})
                .containsExactly(1, 1, 1, 2);
    }
}

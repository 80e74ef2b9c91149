package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoMeansTest {

    @Test
    void twoHeapsAreToldApart() {
        float[][] rows = {{0, 1}, {10, 9}, {1, 0}, {9, 10}, {0, 0}};

        boolean[] second = TwoMeans.split(rows, 3);

        assertThat(second[0]).isEqualTo(second[2]).isEqualTo(second[4]).isNotEqualTo(second[1]);
        assertThat(second[1]).isEqualTo(second[3]);
        assertThat(TwoMeans.means(rows, second)[second[1] ? 1 : 0]).containsExactly(9.5f, 9.5f);
    }

    @Test
    void equalRowsAreHalvedAllTheSame() {
        assertThat(TwoMeans.split(new float[][] {{1, 1}, {1, 1}, {1, 1}}, 3)).containsExactly(false, true, false);
    }
}

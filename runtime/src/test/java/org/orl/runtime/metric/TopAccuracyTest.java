package org.orl.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TopAccuracyTest {

    private static final float[][] SCORES = {{3, 1, 2}, {0, 5, 4}, {1, 1, 1}, {Float.NaN, 0, 0}};

    @Test
    void anExampleIsRightIfItsClassIsAmongTheFirst() {
        int[] labels = {0, 2, 1, 0};
        assertThat(TopAccuracy.of(SCORES, labels, 1)).isEqualTo(0.25);
        assertThat(TopAccuracy.of(SCORES, labels, 2)).isEqualTo(0.75);
        assertThat(TopAccuracy.of(SCORES, labels, 3)).isEqualTo(1);
    }

    @Test
    void equalScoresKeepTheOrderOfTheClasses() {
        assertThat(TopAccuracy.rank(new float[] {1, 1, 1}, 0)).isZero();
        assertThat(TopAccuracy.rank(new float[] {1, 1, 1}, 2)).isEqualTo(2);
    }

    @Test
    void refusesNoExamples() {
        assertThatThrownBy(() -> TopAccuracy.of(new float[0][], new int[0], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

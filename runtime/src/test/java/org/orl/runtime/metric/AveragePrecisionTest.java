package org.orl.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AveragePrecisionTest {

    private static final double[] FALLING = {0.9, 0.8, 0.7, 0.6};

    @Test
    void isOneWhenAllPositivesComeFirst() {
        boolean[] positive = {true, true, false, false};
        assertThat(AveragePrecision.interpolated(FALLING, positive)).isEqualTo(1);
        assertThat(AveragePrecision.stepwise(FALLING, positive)).isEqualTo(1);
    }

    @Test
    void onlyTheEnvelopeRaisesAPrecisionThatGrowsLater() {
        boolean[] positive = {false, true, true, false};
        assertThat(AveragePrecision.interpolated(FALLING, positive)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(AveragePrecision.stepwise(FALLING, positive)).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, within(1e-15));
    }

    @Test
    void equalScoresKeepTheirOrderUnderTheEnvelopeAndPassTogetherStepwise() {
        double[] equal = {0.0, -0.0};
        boolean[] positive = {false, true};
        assertThat(AveragePrecision.interpolated(equal, positive)).isEqualTo(0.5);
        assertThat(AveragePrecision.interpolated(equal, new boolean[] {true, false}))
                .isEqualTo(1);
        assertThat(AveragePrecision.stepwise(equal, positive)).isEqualTo(0.5);
        assertThat(AveragePrecision.stepwise(equal, new boolean[] {true, false}))
                .isEqualTo(0.5);
    }

    @Test
    void refusesWhatHasNoAveragePrecision() {
        assertThatThrownBy(() -> AveragePrecision.interpolated(FALLING, new boolean[4]))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> AveragePrecision.stepwise(FALLING, new boolean[3]))
                .hasMessageContaining("4 scores, but 3 truths");
        assertThatThrownBy(() -> AveragePrecision.stepwise(new double[] {Double.NaN}, new boolean[] {true}))
                .hasMessageContaining("not a number");
    }
}

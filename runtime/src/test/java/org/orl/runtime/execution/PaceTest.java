package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long seconds;

    private Pace pace(boolean stopsEarly) {
        return new Pace(() -> seconds * 1_000_000_000, stopsEarly);
    }

    private void advance(Pace pace, long done, long after) {
        seconds += after;
        pace.advance(done, Map.of());
    }

    @Test
    void aStepTakesTheMedianOfThoseAfterTheFirstThree() {
        Pace pace = pace(false);
        pace.begin("train", 0, 8, "step");
        long[] taken = {90, 50, 20, 7, 7, 60, 7, 8};
        for (int i = 0; i < taken.length; i++) {
            advance(pace, i + 1, taken[i]);
        }

        assertThat(pace.tasks()).containsExactly(new Pace.Measured("train", "step", 8, 5, 7));
    }

    @Test
    void imagesOfABatchArriveTogetherAndAreCountedFromOneBatchToAnother() {
        Pace pace = pace(false);
        pace.begin("embed", 0, 13, "image");
        for (int i = 0; i < 13; i++) {
            advance(pace, i + 1, i == 0 ? 100 : i % 4 == 0 ? 20 : 0);
        }

        assertThat(pace.tasks()).containsExactly(new Pace.Measured("embed", "image", 13, 12, 5));
    }

    @Test
    void whereNothingNeedsTheResultTheFirstTaskIsEnough() {
        Pace pace = pace(true);
        pace.begin("embed", 0, 5000, "image");

        assertThatThrownBy(() -> {
                    for (int i = 1; i <= 5000; i++) {
                        advance(pace, i, 2);
                    }
                })
                .isInstanceOf(Pace.Enough.class);
        assertThat(pace.tasks().get(0).total()).isEqualTo(5000);
        assertThat(pace.tasks().get(0).seconds()).isEqualTo(2);
    }
}

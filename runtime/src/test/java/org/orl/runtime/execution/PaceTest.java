package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long seconds;

    private Pace pace(int epochs) {
        return new Pace(() -> seconds * 1_000_000_000, epochs);
    }

    private void advance(Pace pace, long done, long after) {
        seconds += after;
        pace.advance(done, Map.of());
    }

    @Test
    void stepsOfTheFirstEpochAreCountedByThemselvesAndTheFirstThreeNotAtAll() {
        Pace pace = pace(2);
        pace.begin("train", 0, 10, "step");
        long[] taken = {90, 50, 20, 7, 9, 5, 5, 5, 5, 10};
        for (int i = 0; i < taken.length; i++) {
            advance(pace, i + 1, taken[i]);
        }

        assertThat(pace.tasks()).containsExactly(new Pace.Measured("train", "step", 10, 7, 8, 6, 5 * 8 + 5 * 6));
    }

    @Test
    void aCheckpointIsNoPartOfTheStepAfterIt() {
        Pace pace = pace(2);
        pace.begin("train", 0, 4, "step");
        for (int step = 1; step <= 4; step++) {
            advance(pace, step, 6);
            seconds += 20;
            pace.event("checkpoint", Map.of());
        }

        assertThat(pace.checkpoints()).containsExactly(20.0, 20.0, 20.0, 20.0);
        assertThat(pace.tasks()).containsExactly(new Pace.Measured("train", "step", 4, 3, 6, 6, 24));
    }

    @Test
    void aSingleEpochHasNoOther() {
        Pace pace = pace(1);
        pace.begin("train", 0, 4, "step");
        for (int step = 1; step <= 4; step++) {
            advance(pace, step, 10 - step);
        }

        assertThat(pace.tasks()).containsExactly(new Pace.Measured("train", "step", 4, 1, 6, 6, 24));
    }

    @Test
    void imagesOfABatchArriveTogetherAndAreCountedFromOneBatchToAnother() {
        Pace pace = pace(1);
        pace.begin("embed", 0, 13, "image");
        for (int i = 0; i < 13; i++) {
            advance(pace, i + 1, i == 0 ? 100 : i % 4 == 0 ? 20 : 0);
        }

        assertThat(pace.tasks()).containsExactly(new Pace.Measured("embed", "image", 13, 12, 5, 5, 160));
    }
}

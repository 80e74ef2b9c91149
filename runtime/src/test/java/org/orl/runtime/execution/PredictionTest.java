package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private static final int EPOCHS = 10;

    @Test
    void stepsOfTheFirstEpochAndOfTheOthersCheckpointsAndWhatHappensOnceAddUp() {
        Pace.Measured train = new Pace.Measured("train", "step", 16, 13, 3, 2, 8 * 3 + 8 * 2);
        Trial trial = new Trial(sizes(40, 400), 40 + 2 * 5 + 7, List.of(train), List.of(5.0, 5.0));

        Prediction.Result all = new Prediction(EPOCHS, 0, 1).of(List.of(trial));

        assertThat(all.seconds()).isEqualTo(80 * 3 + 9 * 80 * 2 + 10 * 5 + 7);
        assertThat(all.whole()).isTrue();
        assertThat(all.how()).contains("train: 13 of 800 steps, 2.00 s each", "the rest: 7.0 s");
    }

    @Test
    void checkpointsComeAsOftenAsTheRunIsTold() {
        Pace.Measured train = new Pace.Measured("train", "step", 16, 13, 2, 2, 32);
        Trial trial = new Trial(sizes(40, 400), 32 + 5, List.of(train), List.of(5.0));

        assertThat(new Prediction(EPOCHS, 300, 1).of(List.of(trial)).seconds()).isEqualTo(800 * 2 + 3 * 5);
    }

    @Test
    void picturesThatDoNotFitInMemoryAreDecodedInEveryEpoch() {
        Pace.Measured train = new Pace.Measured("train", "step", 16, 13, 3, 2, 40);
        Trial trial = new Trial(sizes(40, 400), 40, List.of(train), List.of());

        assertThat(new Prediction(EPOCHS, 0, 0).of(List.of(trial)).seconds()).isEqualTo(800 * 3);
        assertThat(new Prediction(EPOCHS, 0, 0.5).of(List.of(trial)).seconds()).isEqualTo(80 * 3 + 720 * 2.5);
    }

    @Test
    void imagesAndPairsOfThemGrowWithTheSetAndWithItsSquare() {
        Trial trial =
                new Trial(sizes(40, 400), 80 + 16, List.of(task("embed", 40, 80), task("search", 1600, 16)), List.of());

        assertThat(new Prediction(1, 0, 1).of(List.of(trial)).seconds()).isCloseTo(800 + 1600, within(1e-9));
    }

    @Test
    void whatGrowsInAWayOfItsOwnGrowsAsAPowerThatTwoTrialsTell() {
        List<Trial> trials = List.of(fits(80, 2), fits(120, 4), fits(160, 16));

        Prediction.Result all = new Prediction(1, 0, 1).of(trials);

        assertThat(all.seconds()).isCloseTo(31.25 + 1, within(1e-9)); // 1.25 times the images, to the third
        assertThat(all.whole()).isTrue();
        assertThat(all.how())
                .contains("fit: 16.0 s on 160 of 200 and 2.0 s on 80 of 200, so as images ^ 3.0", "the rest: 1.0 s");
    }

    @Test
    void whereAPowerWouldReachTooFarNothingIsSaidButWhatWasMeasured() {
        List<Trial> trials = List.of(fits(60, 2), fits(120, 16));

        Prediction.Result all = new Prediction(1, 0, 1).of(trials);

        assertThat(all.whole()).isFalse();
        assertThat(all.seconds()).isEqualTo(1);
        assertThat(all.how()).contains("fit: 16.0 s on 120 of 200 and 2.0 s on 60 of 200", "too few for a number");
    }

    @Test
    void oneTrialDoesNotTellHowSomethingGrows() {
        assertThat(new Prediction(1, 0, 1).of(List.of(fits(100, 16))).whole()).isFalse();
    }

    @Test
    void aWholeSetNeedsNoGrowth() {
        assertThat(new Prediction(1, 0, 1).of(List.of(fits(200, 16))).seconds()).isEqualTo(17);
    }

    @Test
    void aStageOfImagesThatSaysNothingOfItsProgressIsNotKnown() {
        assertThat(new Prediction(1, 0, 1)
                        .of(List.of(new Trial(sizes(40, 400), 3, List.of(), List.of())))
                        .seconds())
                .isNaN();
    }

    private static Trial fits(long images, double seconds) {
        return new Trial(sizes(images, 200), seconds + 1, List.of(task("fit", 3, seconds)), List.of());
    }

    private static Pace.Measured task(String name, long total, double seconds) {
        return new Pace.Measured(name, "unit", total, total, seconds / total, seconds / total, seconds);
    }

    private static SetSizes sizes(long small, long real) {
        return new SetSizes(List.of(new SetSizes.OneSet(small, real)));
    }
}

package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Steps;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.TargetMomentum;

/** Learning rate and target momentum of every step are those of mmcv's hooks and of the reference's BYOL hook. */
final class ScheduleParityTest {

    private static final int EPOCH = 0;
    private static final int STEP = 1;
    private static final int RATE = 2;
    private static final int MOMENTUM = 3;
    private static final int COLUMNS = 4;

    private final Npz golden = Npz.golden("schedules.npz");

    @ParameterizedTest
    @CsvSource({
        "small_12ep_5it_lr04_warm4, 12, 5, 0.4, 4",
        "orl_800ep_232it_lr04_warm4, 800, 232, 0.4, 4",
        "simclr_800ep_232it_lr06_warm10, 800, 232, 0.6, 10",
        "moco_800ep_462it_lr03, 800, 462, 0.3, 0"
    })
    void theCosineIsConstantWithinAnEpochAndWarmUpGrowsWithEveryStep(
            String name, int epochs, int stepsPerEpoch, double base, int warmupEpochs) {
        Optional<Warmup.Spec> warmup =
                warmupEpochs == 0 ? Optional.empty() : Optional.of(new Warmup.Spec(warmupEpochs, 1e-4));
        LearningRate rate = new LearningRate(base, new Cosine.Spec(0), warmup, epochs, stepsPerEpoch);
        double[] rows = golden.doubles(name);
        assertThat(rows.length).isGreaterThanOrEqualTo(60 * COLUMNS);
        for (int row = 0; row < rows.length; row += COLUMNS) {
            long step = (long) rows[row + STEP];
            assertThat(step / stepsPerEpoch).isEqualTo((long) rows[row + EPOCH]);
            assertThat(rate.at(step)).as("rate of step %d", step).isCloseTo(rows[row + RATE], within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linear_28ep_step8_16_24_lr001, 28, 3, '8 16 24', 0.1, 4",
        "semi_20ep_step12_16_g02_lr001_head1, 20, 3, '12 16', 0.2, 5"
    })
    void theStepsFallAfterTheirEpochs(
            String name, int epochs, int stepsPerEpoch, String ends, double gamma, int columns) {
        List<Integer> at = Arrays.stream(ends.split(" ")).map(Integer::valueOf).toList();
        LearningRate rate = new LearningRate(0.01, new Steps.Spec(at, gamma), Optional.empty(), epochs, stepsPerEpoch);
        double[] rows = golden.doubles(name);
        assertThat(rows).hasSize(epochs * stepsPerEpoch * columns);
        for (int row = 0; row < rows.length; row += columns) {
            long step = (long) rows[row + STEP];
            assertThat(rate.at(step)).as("rate of step %d", step).isCloseTo(rows[row + RATE], within(1e-12));
        }
    }

    @Test
    void theTargetMomentumGrowsAlongACosineOverAllSteps() {
        double[] rows = golden.doubles("orl_800ep_232it_lr04_warm4");
        TargetMomentum momentum = new TargetMomentum(0.99, 800 * 232);
        for (int row = 0; row < rows.length; row += COLUMNS) {
            long step = (long) rows[row + STEP];
            assertThat(momentum.at(step))
                    .as("momentum of step %d", step)
                    .isCloseTo(rows[row + MOMENTUM], within(1e-12));
        }
    }
}

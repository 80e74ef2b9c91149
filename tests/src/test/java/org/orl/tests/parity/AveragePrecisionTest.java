package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orl.runtime.metric.AveragePrecision;

/** Average precision is the reference's: replays golden svm/ap.npz. */
final class AveragePrecisionTest {

    private final Npz golden = Npz.golden("svm/ap.npz");

    @Test
    void theAreaUnderTheEnvelopeIsThatOfVoc() {
        assertThat(AveragePrecision.interpolated(golden.doubles("scores"), positive("targets")))
                .isCloseTo(golden.scalar("ap"), within(1e-12));
    }

    @Test
    void theAreaUnderTheEnvelopeIsThatOfVocWhenScoresAreEqual() {
        assertThat(AveragePrecision.interpolated(golden.doubles("scores_ties"), positive("targets_ties")))
                .isCloseTo(golden.scalar("ap_ties"), within(1e-12));
    }

    @Test
    void theStepwiseAreaIsThatOfScikitLearn() {
        assertThat(AveragePrecision.stepwise(golden.doubles("scores"), positive("targets")))
                .isCloseTo(golden.scalar("sklearn_ap"), within(1e-12));
    }

    private boolean[] positive(String name) {
        double[] targets = golden.doubles(name);
        boolean[] positive = new boolean[targets.length];
        for (int i = 0; i < targets.length; i++) {
            positive[i] = targets[i] == 1;
        }
        return positive;
    }
}

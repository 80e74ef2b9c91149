package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Precision;
import org.orl.runtime.execution.Inputs;

/** Settings of a node reach its steps. */
class StepSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void whatANodeSaysNothingOfIsPlain() {
        assertThat(StepSettings.of(new Inputs(List.of(), List.of(), List.of()))).isEqualTo(StepSettings.PLAIN);
        assertThat(StepSettings.of(new Inputs(
                        List.of(),
                        List.of(),
                        List.of(new Precision.Spec(Precision.Format.BF16), new GradientAccumulation.Spec(3)))))
                .isEqualTo(new StepSettings(3, Precision.Format.BF16));
    }

    /** Ten steps of a small BYOL: bf16 changes the first loss by less than 2 %, those after it by less than a quarter. */
    @Test
    void lossesInBf16AreThoseOfFloat32UpToRounding() throws IOException {
        double[] single = losses("single", Precision.Format.FP32);
        double[] half = losses("half", Precision.Format.BF16);
        assertThat(half).hasSameSizeAs(single).isNotEqualTo(single);
        for (int i = 0; i < single.length; i++) {
            assertThat(half[i]).as("step %d", i + 1).isCloseTo(single[i], within((i == 0 ? 0.02 : 0.25) * single[i]));
        }
    }

    private double[] losses(String name, Precision.Format precision) throws IOException {
        try (TinyTraining training = new TinyTraining(
                folder.resolve(name),
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                2,
                0.05,
                new StepSettings(1, precision),
                0)) {
            training.loop.run(training.batches(step -> {}));
            return training.events.fields.stream()
                    .filter(fields -> fields.containsKey("loss"))
                    .mapToDouble(fields -> (double) fields.get("loss"))
                    .toArray();
        }
    }
}

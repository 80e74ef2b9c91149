package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.objective.Loss;
import org.orl.runtime.UserError;

/** Numbers that are not finite stop training, with what is needed to go on. */
final class DivergenceTest {

    private static final double RATE = 0.05;

    @TempDir
    private Path folder;

    @Test
    void aGradientThatIsNotANumberStopsTrainingBeforeItSpoilsTheWeights() throws IOException {
        // The loss is 0, and the slope of a root at 0 is infinite.
        Loss root = (predicted, target) -> predicted.sub(predicted).sum().sqrt();
        try (TinyTraining training = new TinyTraining(
                folder,
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                root,
                2,
                RATE,
                StepSettings.PLAIN,
                5)) {
            List<float[]> before = parameters(training);
            assertThatThrownBy(() -> training.loop.run(training.batches(step -> {})))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("step 1 of 10 (a gradient is not a finite number, loss = 0.0")
                    .hasMessageContaining("there is no checkpoint yet");
            assertThat(parameters(training)).usingRecursiveComparison().isEqualTo(before);
            assertThat(training.events.types).doesNotContain("step", "checkpoint");
        }
    }

    @Test
    void aLossThatIsNotANumberStopsTrainingAndSaysWhatToDo() throws IOException {
        try (TinyTraining training = TinyTraining.byol(folder, 2, RATE, 5)) {
            BatchFeed.Source poisoned = first -> new BatchFeed() {
                private final BatchFeed good = training.batches(step -> {}).from(first);
                private int given;

                @Override
                public TrainingBatch next(NDManager scratch) throws InterruptedException {
                    TrainingBatch batch = good.next(scratch);
                    if (++given == 7) {
                        batch.view(0).muli(Float.NaN);
                    }
                    return batch;
                }

                @Override
                public void close() {}
            };
            assertThatThrownBy(() -> training.loop.run(poisoned))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("step 7 of 10")
                    .hasMessageContaining("loss = NaN")
                    .hasMessageContaining("checkpoint is that of step 5")
                    .hasMessageContaining("learning rate")
                    .satisfies(e -> assertThat(((UserError) e).kind()).isEqualTo(UserError.Kind.TRAINING));
        }
    }

    /** What the optimizer changes; the running statistics of batch norm move with every forward pass. */
    private static List<float[]> parameters(TinyTraining training) {
        return training.system.parameters().values().stream()
                .map(NDArray::toFloatArray)
                .toList();
    }
}

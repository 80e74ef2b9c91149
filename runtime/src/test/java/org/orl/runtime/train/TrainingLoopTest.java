package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.objective.Loss;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.Kernels;
import org.orl.runtime.execution.Interrupted;

/** Training can be killed, stopped and resumed, and says what goes wrong. */
final class TrainingLoopTest {

    private static final double RATE = 0.05;

    @TempDir
    private Path folder;

    @Test
    void aRunThatDiedEndsWithTheBytesOfOneThatDidNot() throws IOException {
        byte[] expected = uninterrupted();
        dieAtStep(6);
        assertThat(checkpoints()).containsExactly("step-000000005.safetensors");
        assertThat(finish(new ArrayList<>())).isEqualTo(expected);
        assertThat(folder.resolve("killed/history.jsonl"))
                .hasSameTextualContentAs(folder.resolve("whole/history.jsonl"));
        assertThat(folder.resolve("killed/checkpoints")).doesNotExist();
    }

    @Test
    void anInterruptIsObeyedBetweenTwoStepsAndLosesNothing() throws IOException {
        byte[] expected = uninterrupted();
        try (TinyTraining training = tiny("killed")) {
            assertThatThrownBy(() -> training.loop.run(training.batches(step -> {
                        if (step == 6) {
                            Thread.currentThread().interrupt();
                        }
                    })))
                    .isInstanceOf(Interrupted.class)
                    .hasMessageContaining("step 7 of 10");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(checkpoints()).containsExactly("step-000000005.safetensors", "step-000000007.safetensors");
        assertThat(finish(new ArrayList<>())).isEqualTo(expected);
    }

    @Test
    void aDamagedCheckpointIsReportedAndTheOneBeforeItUsed() throws IOException {
        byte[] expected = uninterrupted();
        dieAtStep(9, 4);
        assertThat(checkpoints()).containsExactly("step-000000004.safetensors", "step-000000008.safetensors");
        try (FileChannel file = FileChannel.open(
                folder.resolve("killed/checkpoints/step-000000008.safetensors"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 100);
        }
        List<Map<String, Object>> damaged = new ArrayList<>();
        assertThat(finish(damaged)).isEqualTo(expected);
        assertThat(damaged).hasSize(1);
        assertThat(damaged.get(0).get("file").toString()).endsWith("step-000000008.safetensors");
    }

    @Test
    void oneChangedByteIsDamageToo() throws IOException {
        byte[] expected = uninterrupted();
        dieAtStep(6);
        Path file = folder.resolve("killed/checkpoints/step-000000005.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        List<Map<String, Object>> damaged = new ArrayList<>();
        assertThat(finish(damaged)).isEqualTo(expected);
        assertThat(damaged).hasSize(1);
    }

    @Test
    void aCheckpointWithoutItsHashDoesNotCount() throws IOException {
        byte[] expected = uninterrupted();
        dieAtStep(6);
        Files.delete(folder.resolve("killed/checkpoints/step-000000005.safetensors.sha256"));
        assertThat(finish(new ArrayList<>())).isEqualTo(expected);
    }

    @Test
    void aCheckpointOfAnotherStageOrStepIsSetAsideAndTheOneBeforeItUsed() throws IOException {
        byte[] expected = uninterrupted();
        dieAtStep(9, 4);
        copy("step-000000004.safetensors", "step-000000009.safetensors");
        List<Map<String, Object>> damaged = new ArrayList<>();
        assertThat(finish(damaged)).isEqualTo(expected);
        assertThat(damaged).hasSize(1);
        assertThat(damaged.get(0).get("message").toString())
                .contains("step-000000009.safetensors is not used: it is that of another stage or step")
                .contains("set aside as step-000000009.safetensors.damaged");
        assertThat(folder.resolve("killed/checkpoints/step-000000009.safetensors.damaged"))
                .exists();

        dieAtStep(9, 4);
        Files.move(folder.resolve("killed"), folder.resolve("other"));
        try (TinyTraining training = TinyTraining.byol(folder.resolve("other"), 2, RATE, 5)) {
            training.loop.run(training.batches(step -> {}));
            training.loop.finish();
            assertThat(training.weights()).isEqualTo(expected);
            assertThat(training.events.types).contains("checkpoint-damaged").doesNotContain("resume");
        }
    }

    private void copy(String from, String to) throws IOException {
        Path checkpoints = folder.resolve("killed/checkpoints");
        Files.copy(checkpoints.resolve(from), checkpoints.resolve(to));
        Files.copy(checkpoints.resolve(from + ".sha256"), checkpoints.resolve(to + ".sha256"));
    }

    @Test
    void aFullDiskKeepsTheLastCheckpointAndTrainingGoesOnWhenThereIsRoom() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        byte[] expected = uninterrupted();
        try (TinyTraining training = tiny("killed")) {
            Path next = folder.resolve("killed/checkpoints/step-000000010.safetensors");
            assertThatThrownBy(() -> training.loop.run(training.batches(step -> {
                        if (step == 7) {
                            link(next.resolveSibling(next.getFileName() + ".tmp"), full);
                        }
                    })))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage(next + ": No space left on device");
        }
        assertThat(checkpoints()).containsExactly("step-000000005.safetensors");
        assertThat(finish(new ArrayList<>())).isEqualTo(expected);
    }

    private static void link(Path link, Path to) {
        try {
            Files.createSymbolicLink(link, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aGradientThatIsNotANumberStopsTrainingBeforeItSpoilsTheWeights() throws IOException {
        // The loss is 0, and the slope of a root at 0 is infinite.
        Loss root = (predicted, target) -> predicted.sub(predicted).sum().sqrt();
        try (TinyTraining training = new TinyTraining(
                folder.resolve("killed"),
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                root,
                2,
                RATE,
                1,
                5)) {
            byte[] before = training.weights();
            assertThatThrownBy(() -> training.loop.run(training.batches(step -> {})))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("step 1 of 10 (a gradient is not a finite number, loss = 0.0")
                    .hasMessageContaining("there is no checkpoint yet");
            assertThat(training.weights()).hasSameSizeAs(before);
            assertThat(training.events.types).doesNotContain("step", "checkpoint");
        }
    }

    @Test
    void aLossThatIsNotANumberStopsTrainingAndSaysWhatToDo() throws IOException {
        try (TinyTraining training = tiny("killed")) {
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

    @Test
    void stepsLeaveNoNativeArraysBehind() throws IOException {
        try (TinyTraining training = TinyTraining.byol(folder.resolve("whole"), 7, RATE, 0)) {
            List<Integer> live = new ArrayList<>();
            NDManager root = training.manager.getParentManager();
            training.loop.run(
                    training.batches(step -> live.add(root.getManagedArrays().size())));
            assertThat(live).hasSize(35);
            assertThat(live.get(5)).isPositive();
            assertThat(live.subList(5, 35)).containsOnly(live.get(5));
        }
    }

    @Test
    void byolLearnsABatchByHeart() throws IOException {
        try (TinyTraining training = TinyTraining.byol(folder.resolve("whole"), 10, 0.1, 0)) {
            double first = learn(training);
            assertThat(first).isBetween(2.0, 6.0);
            assertThat(training.events.lastLoss).isLessThan(0.5 * first);
        }
    }

    @Test
    void orlLearnsABatchByHeartInAllItsTerms() throws IOException {
        try (TinyTraining training = TinyTraining.orl(folder.resolve("whole"), 10, 0.1)) {
            double first = learn(training);
            assertThat(first).isBetween(6.0, 18.0);
            assertThat(training.events.lastLoss).isLessThan(0.5 * first);
            assertThat(steps(training))
                    .allSatisfy(step -> assertThat(step)
                            .containsKeys(
                                    "step",
                                    "epoch",
                                    "loss",
                                    "loss_image",
                                    "loss_intra",
                                    "loss_inter",
                                    "lr",
                                    "momentum",
                                    "images_per_second",
                                    "data_wait"));
        }
    }

    /** DJL keeps Java numbers in memory that is freed when nobody in Java holds it, whatever the gradient still needs. */
    @Test
    void gradientsSurviveTheGarbageCollector() throws InterruptedException {
        try (TinyTraining training = TinyTraining.orl(folder.resolve("whole"), 1, RATE)) {
            double expected = gradient(training, () -> {});
            double actual = gradient(training, () -> {
                System.gc();
                for (int i = 0; i < 20; i++) {
                    Thread.sleep(10); // for the thread that frees
                    for (int j = 0; j < 5000; j++) {
                        ByteBuffer.allocateDirect(4).asIntBuffer().put(-1);
                    }
                }
            });
            assertThat(expected).isPositive().isFinite();
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** What happens between a loss and its gradient. */
    @FunctionalInterface
    private interface Pause {
        void pass() throws InterruptedException;
    }

    @SuppressWarnings("try") // the collector records; nobody calls it
    private static double gradient(TinyTraining training, Pause pause) throws InterruptedException {
        try (NDManager scratch = training.manager.newSubManager()) {
            NDList terms;
            try (GradientCollector recording =
                    Engine.start(new Hardware("cpu", 1)).newGradientCollector()) {
                terms = training.system.losses(training.batch(scratch, 0), 0);
                terms.set(0, terms.get(0).add(terms.get(1)).add(terms.get(2)));
            }
            pause.pass();
            NDList parameters = new NDList(training.system.parameters().values());
            NDList gradients = Kernels.of("training").run(scratch, "gradients", terms.get(0), parameters);
            return gradients.stream()
                    .mapToDouble(gradient -> gradient.abs().sum().getFloat())
                    .sum();
        }
    }

    private static double learn(TinyTraining training) throws IOException {
        training.loop.run(training.oneBatch());
        assertThat(steps(training)).hasSize(50);
        return (double) steps(training).get(0).get("loss");
    }

    private static List<Map<String, Object>> steps(TinyTraining training) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int i = 0; i < training.events.types.size(); i++) {
            if (training.events.types.get(i).equals("step")) {
                steps.add(training.events.fields.get(i));
            }
        }
        return steps;
    }

    private byte[] uninterrupted() throws IOException {
        try (TinyTraining training = tiny("whole")) {
            training.loop.run(training.batches(step -> {}));
            training.loop.finish();
            return training.weights();
        }
    }

    private void dieAtStep(long fatal) {
        dieAtStep(fatal, 5);
    }

    private void dieAtStep(long fatal, int checkpointEvery) {
        try (TinyTraining training = TinyTraining.byol(folder.resolve("killed"), 2, RATE, checkpointEvery)) {
            assertThatThrownBy(() -> training.loop.run(training.batches(step -> {
                        if (step == fatal) {
                            throw new IllegalStateException("power failure");
                        }
                    })))
                    .hasMessage("power failure");
        }
    }

    /** Goes on in the directory of the killed run. */
    private byte[] finish(List<Map<String, Object>> damaged) throws IOException {
        try (TinyTraining training = tiny("killed")) {
            training.loop.run(training.batches(step -> {}));
            training.loop.finish();
            for (int i = 0; i < training.events.types.size(); i++) {
                if (training.events.types.get(i).equals("checkpoint-damaged")) {
                    damaged.add(training.events.fields.get(i));
                }
            }
            return training.weights();
        }
    }

    private TinyTraining tiny(String name) throws IOException {
        return TinyTraining.byol(Files.createDirectories(folder.resolve(name)), 2, RATE, 5);
    }

    private List<String> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("killed/checkpoints"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".safetensors"))
                    .sorted()
                    .toList();
        }
    }
}

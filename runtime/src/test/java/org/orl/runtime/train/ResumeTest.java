package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.orl.runtime.execution.Interrupted;

/** Training that died, was stopped, or finds damaged checkpoints or a full disk ends with the bytes of one that did not. */
final class ResumeTest {

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

package org.orl.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.experiments.samples.Sample15_OwnTraining_Wiring;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.TrainingLoop;

/** A kind of stage of one's own gets from the product what the kinds of the product get. */
class OwnTrainingTest {

    @TempDir
    private Path folder;

    @Test
    void lowersItsLossAndTellsItsFigures() {
        Listener listener = run("learning", 0, "pretrain.Epochs=10", "pretrain.Sgd.lr=0.2");

        assertThat(listener.steps).hasSize(20).allSatisfy(step -> {
            assertThat(step.get("loss")).isBetween(-1.0, 1.0);
            assertThat(step.get("spread")).isBetween(0.1, 1.5);
            assertThat(step).containsKeys("lr");
        });
        assertThat(mean(listener.steps.subList(16, 20))).isLessThan(mean(listener.steps.subList(0, 4)) - 0.2);
    }

    @Test
    void goesOnWhereItWasStoppedToTheSameBytes() throws IOException {
        String[] options = {"pretrain.Epochs=3"};
        run("whole", 0, options);
        assertThatThrownBy(() -> run("stopped", 3, options)).isInstanceOf(Interrupted.class);

        Listener rest = run("stopped", 0, options);

        assertThat(rest.steps).hasSize(3);
        for (String file : List.of(EncoderFile.NAME, TrainingLoop.HISTORY)) {
            assertThat(Sha256.ofFile(result("stopped", options).resolve(file)))
                    .as(file)
                    .isEqualTo(Sha256.ofFile(result("whole", options).resolve(file)));
        }
        assertThat(result("stopped", options).resolve("checkpoints")).doesNotExist();
    }

    @Test
    void endsWithAMessageWhereItsLossIsNotANumber() {
        assertThatThrownBy(() -> run("diverging", 0, "pretrain.Sgd.lr=1e30", "pretrain.Epochs=4"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.kind()).isEqualTo(UserError.Kind.TRAINING);
                    assertThat(error.getMessage()).contains("Training diverged at step", "Lower the learning rate");
                });
    }

    @Test
    void leavesAnEncoderThatNamesItsNetwork() throws IOException {
        run("kept", 0);
        assertThat(Files.readString(result("kept").resolve("architecture.json")))
                .contains("ResNet", "Mlp");
    }

    private Listener run(String workspace, int interruptAfter, String... options) {
        Listener listener = new Listener(interruptAfter);
        new Scheduler(settings(workspace), listener).run(graph(options));
        return listener;
    }

    private Path result(String workspace, String... options) {
        String fingerprint = Plan.of(graph(options), settings(workspace)).entries().stream()
                .filter(entry -> entry.node().name().equals("pretrain"))
                .findFirst()
                .orElseThrow()
                .fingerprint()
                .orElseThrow()
                .hex();
        return folder.resolve(workspace).resolve("results").resolve(fingerprint);
    }

    private static Graph graph(String... options) {
        return Overrides.wire(new Sample15_OwnTraining_Wiring(), List.of(options));
    }

    private RunSettings settings(String workspace) {
        return new RunSettings(folder.resolve(workspace), new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 1);
    }

    private static double mean(List<Map<String, Double>> steps) {
        return steps.stream().mapToDouble(step -> step.get("loss")).average().orElseThrow();
    }
}

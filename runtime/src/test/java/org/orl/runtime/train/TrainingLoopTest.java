package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.Kernels;

/** Training learns, leaves nothing behind, and its gradients are those of its loss. */
final class TrainingLoopTest {

    private static final double RATE = 0.05;

    @TempDir
    private Path folder;

    @Test
    void stepsLeaveNoNativeArraysBehind() throws IOException {
        try (TinyTraining training = TinyTraining.byol(folder, 30, RATE, 0)) {
            List<Integer> live = new ArrayList<>();
            NDManager root = training.manager.getParentManager();
            training.loop.run(
                    training.batches(step -> live.add(root.getManagedArrays().size())));
            assertThat(live).hasSize(150);
            assertThat(live.get(5)).isPositive();
            assertThat(live.subList(5, 150)).containsOnly(live.get(5));
        }
    }

    @Test
    void byolLearnsABatchByHeart() throws IOException {
        try (TinyTraining training = TinyTraining.byol(folder, 10, 0.1, 0)) {
            double first = learn(training);
            assertThat(first).isBetween(2.0, 6.0);
            assertThat(training.events.lastLoss).isLessThan(0.5 * first);
        }
    }

    @Test
    void orlLearnsABatchByHeartInAllItsTerms() throws IOException {
        try (TinyTraining training = TinyTraining.orl(folder, 10, 0.1)) {
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
        try (TinyTraining training = TinyTraining.orl(folder, 1, RATE)) {
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
}

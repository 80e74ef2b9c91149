package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.dsl.train.Precision;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

/** A batch in parts. */
final class GradientsTest {

    private static final Engine ENGINE = Engine.start(new Hardware("cpu", 1));
    private static final int INPUTS = 5;
    private static final int OUTPUTS = 3;

    @TempDir
    private Path folder;

    /** Linear layers with two losses, each a mean over images: no batch norm. */
    private static final class Layers implements TrainingSystem {

        private final Variables variables = new Variables();
        private final NDArray first;
        private final NDArray second;
        private final List<Integer> sizes = new ArrayList<>();

        Layers(NDManager manager) {
            first = waves(manager, INPUTS, 7, 0.3);
            second = waves(manager, 7, OUTPUTS, 0.7);
            first.setRequiresGradient(true);
            second.setRequiresGradient(true);
        }

        @Override
        public Variables variables() {
            return variables;
        }

        @Override
        public Map<String, NDArray> parameters() {
            Map<String, NDArray> parameters = new LinkedHashMap<>();
            parameters.put("first", first);
            parameters.put("second", second);
            return parameters;
        }

        @Override
        public List<String> terms() {
            return List.of("square", "size");
        }

        @Override
        public NDList losses(TrainingBatch batch, long step) {
            sizes.add(batch.size());
            NDArray out = batch.view(0).matMul(first).tanh().matMul(second);
            return new NDList(
                    out.sub(batch.view(1)).square().sum(new int[] {1}).mean(),
                    out.abs().sum(new int[] {1}).mean());
        }
    }

    private static final StepSettings FOUR = new StepSettings(4, Precision.Format.FP32);

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 15})
    void partsGiveTheLossesAndGradientsOfTheWholeBatch(int images) {
        try (NDManager manager = ENGINE.newManager()) {
            Layers layers = new Layers(manager);
            TrainingBatch batch = batch(manager, images);
            Gradients.Pass whole = new Gradients(ENGINE, layers, StepSettings.PLAIN).of(batch, 0);
            Gradients.Pass parts = new Gradients(ENGINE, layers, FOUR).of(batch, 0);
            assertThat(layers.sizes).hasSize(5);
            assertThat(layers.sizes.stream().skip(1)).allMatch(size -> size >= 2 && size <= (images + 3) / 4);
            for (int i = 0; i < 2; i++) {
                assertThat(parts.losses()[i]).isCloseTo(whole.losses()[i], within(1e-5));
                float[] expected = whole.gradients().get(i).toFloatArray();
                assertThat(parts.gradients().get(i).toFloatArray()).containsExactly(expected, within(1e-5f));
                assertThat(parts.gradients().get(i).abs().sum().getFloat()).isGreaterThan(0.1f);
            }
        }
    }

    @Test
    void aSmallLastBatchIsCutIntoFewerPartsOfAtLeastTwoImages() {
        try (NDManager manager = ENGINE.newManager()) {
            Layers layers = new Layers(manager);
            new Gradients(ENGINE, layers, FOUR).of(batch(manager, 5), 0);
            new Gradients(ENGINE, layers, FOUR).of(batch(manager, 3), 0);
            assertThat(layers.sizes).containsExactly(2, 3, 3);
        }
    }

    @Test
    void trainingInPartsThatDiedEndsWithTheBytesOfOneThatDidNot() throws IOException {
        byte[] expected;
        try (TinyTraining training = inParts("whole", 2)) {
            training.loop.run(training.batches(step -> {}));
            expected = training.weights();
        }
        try (TinyTraining training = inParts("killed", 2)) {
            assertThatThrownBy(() -> training.loop.run(training.batches(step -> {
                        if (step == 6) {
                            throw new IllegalStateException("power failure");
                        }
                    })))
                    .hasMessage("power failure");
        }
        try (TinyTraining training = inParts("killed", 2)) {
            training.loop.run(training.batches(step -> assertThat(step).isGreaterThanOrEqualTo(5)));
            assertThat(training.weights()).isEqualTo(expected);
        }
    }

    @Test
    void partsLeaveNoNativeArraysBehind() throws IOException {
        try (TinyTraining training = inParts("whole", 3)) {
            List<Integer> live = new ArrayList<>();
            NDManager root = training.manager.getParentManager();
            training.loop.run(
                    training.batches(step -> live.add(root.getManagedArrays().size())));
            assertThat(live.get(3)).isPositive();
            assertThat(live.subList(3, live.size())).containsOnly(live.get(3));
        }
    }

    private TinyTraining inParts(String name, int parts) {
        return new TinyTraining(
                folder.resolve(name),
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                2,
                0.05,
                new StepSettings(parts, Precision.Format.FP32),
                0);
    }

    private static TrainingBatch batch(NDManager manager, int images) {
        return new TrainingBatch(
                new NDList(waves(manager, images, INPUTS, 1.1), waves(manager, images, OUTPUTS, 1.7)),
                IntStream.range(0, images).toArray());
    }

    private static NDArray waves(NDManager manager, int rows, int columns, double frequency) {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) Math.sin(frequency * i + 1);
        }
        return manager.create(numbers, new Shape(rows, columns));
    }
}

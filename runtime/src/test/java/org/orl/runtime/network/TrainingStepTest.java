package org.orl.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.random.Draws;

/** Networks can be trained: no crash of the process, gradients everywhere, nothing left behind. */
final class TrainingStepTest {

    private final Engine engine = Engine.start(new Hardware("cpu", 2));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({
        "18, 64", "18, 96", "18, 128", "18, 224", "34, 64", "34, 96", "34, 128", "34, 224", "50, 64", "50, 96",
        "50, 128", "50, 224"
    })
    void everyDepthTakesAStepAtEverySize(int depth, int size) {
        EncoderNetwork network = encoder(depth, 64);
        assertThat(step(network, 2, size)).isBetween(0f, 4f);
        assertThat(network.state().parameters()).allSatisfy((name, parameter) -> {
            try (NDArray gradient = parameter.getGradient()) {
                float norm = gradient.norm().getFloat();
                assertThat(norm).as(name).isFinite();
                // in front of batch norm, a bias changes nothing
                if (!name.equals("projector.fc0.bias")) {
                    assertThat(norm).as(name).isPositive();
                }
            }
        });
    }

    /** oneDNN divides by zero in the backward pass of this convolution and takes the JVM with it. */
    @Test
    void theConvolutionThatKillsTheProcessIsNotLeftToOneDnn() {
        State state = new State(manager);
        Layer layer = Layers.convolution(state.scope(""), 1024, 2048, 1, 2);
        state.initialise(1);
        state.requireGradients();
        NDArray x = images(8, 1024, 8);
        x.setRequiresGradient(true);
        try (GradientCollector collector = engine.newGradientCollector()) {
            collector.backward(layer.forward(x, true).square().sum());
        }
        assertThat(x.getGradient().norm().getFloat()).isPositive();
        assertThat(state.parameters().get("weight").getGradient().norm().getFloat())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 50})
    void stepsLeaveNoArraysBehind(int depth) {
        EncoderNetwork network = encoder(depth, 8);
        step(network, 2, 64);
        int before = manager.getManagedArrays().size();
        for (int i = 0; i < 20; i++) {
            step(network, 2, 64);
        }
        assertThat(before).isEqualTo(network.state().all().size() + 1); // and the number that it counts with
        assertThat(manager.getManagedArrays()).hasSize(before);
    }

    @Test
    void aForwardPassHandsOutItsResultAlone() {
        EncoderNetwork network = encoder(50, 8);
        try (NDManager step = manager.newSubManager()) {
            NDArray x = images(2, 3, 64);
            x.attach(step);
            network.project(x, true);
            assertThat(step.getManagedArrays()).hasSize(2);
        }
    }

    @Test
    void aMomentumNetworkUpdatesItsOwnStatisticsAndTakesNoGradients() {
        EncoderNetwork online = encoder(18, 8);
        EncoderNetwork target = new EncoderNetwork(architecture(18, 8), manager);
        target.state().copyFrom(online.state());
        float before =
                target.state().buffers().get("backbone.bn1.running_var").sum().getFloat();
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray x = images(2, 3, 64);
            NDArray frozen = target.project(x, true);
            collector.backward(loss(online.project(x, true), frozen));
        }
        assertThat(target.state().parameters().values()).noneMatch(NDArray::hasGradient);
        assertThat(target.state()
                        .buffers()
                        .get("backbone.bn1.num_batches_tracked")
                        .getLong())
                .isEqualTo(1);
        assertThat(target.state()
                        .buffers()
                        .get("backbone.bn1.running_var")
                        .sum()
                        .getFloat())
                .isNotEqualTo(before);
    }

    private EncoderNetwork encoder(int depth, int width) {
        EncoderNetwork network = new EncoderNetwork(architecture(depth, width), manager);
        network.state().initialise(3);
        network.state().requireGradients();
        return network;
    }

    private static Architecture architecture(int depth, int width) {
        return new Architecture(new ResNet.Spec(depth, width), new Mlp.Spec(64, 32));
    }

    private float step(EncoderNetwork network, int batch, int size) {
        try (NDManager step = manager.newSubManager();
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray first = images(batch, 3, size);
            NDArray second = first.flip(3);
            first.attach(step);
            second.attach(step);
            NDArray loss = loss(network.project(first, true), network.project(second, true));
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private static NDArray loss(NDArray x, NDArray y) {
        NDArray cosine = x.normalize(2, 1).mul(y.normalize(2, 1)).sum(new int[] {1});
        NDArray opposite = cosine.mean().neg(); // not mul(-2): a Java number's memory may be freed before the gradient
        return opposite.add(opposite).add(2);
    }

    private NDArray images(int batch, int channels, int size) {
        Draws draws = Draws.of(7);
        float[] values = new float[batch * channels * size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draws.uniform(-2, 2);
        }
        return manager.create(values, new Shape(batch, channels, size, size));
    }
}

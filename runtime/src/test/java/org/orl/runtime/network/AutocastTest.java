package org.orl.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.LinearProjection;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.Kernels;

/**
 * Networks in bf16 against the same in float32.
 *
 * <p>Maps of a whole backbone are compared with running statistics. With a batch's own, batch norm after batch norm enlarges
 * the roundings: torch's autocast then changes the map of a ResNet-18 by 4 %, that of a ResNet-50 by half.
 */
class AutocastTest {

    /** A bf16 number has eight significant bits, so a rounding changes it by 1 / 512 at most; layers add theirs up. */
    private static final double ROUNDING = 1.0 / 512;

    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"18, layer4.1", "50, layer4.2"})
    void mapsAndGradientsOfABackboneAreThoseOfFloat32UpToRounding(int depth, String last) {
        State state = new State(manager);
        Network backbone = Networks.backbone(new ResNet.Spec(depth, 16), state.scope("backbone"));
        agree(backbone, state, normal(4, 3, 64, 64), false, 8 * ROUNDING, last, 0.3);
    }

    static Stream<Head> heads() {
        return Stream.of(
                new Mlp.Spec(48, 32),
                new Mlp.Spec(48, 32, Mlp.BatchNorm.BOTH),
                new Mlp.Spec(48, 32, Mlp.BatchNorm.NONE),
                new DenseMlp.Spec(48, 32, DenseMlp.BatchNorm.HIDDEN),
                new DenseMlp.Spec(48, 32, DenseMlp.BatchNorm.NONE),
                new ClusteringMlp.Spec(48, 32, 0),
                new LinearProjection.Spec(32));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void outputsAndGradientsOfAHeadAreThoseOfFloat32UpToRounding(Head head) {
        State state = new State(manager);
        Network network = Networks.head(head, 24, state.scope("head"));
        agree(network, state, normal(32, 24, 3, 3), true, 8 * ROUNDING, "", 80 * ROUNDING);
    }

    /**
     * Both as float32 arrays, the difference within a share of what is compared, by Euclidean length; and not equal. A
     * gradient counts for no less than a hundredth of all, since a bias before batch norm has none. Those whose name
     * contains {@code close} are compared closely: farther from the loss roundings turn ReLUs on and off.
     */
    private void agree(
            Network network, State state, NDArray x, boolean training, double share, String close, double ofGradients) {
        state.initialise(3);
        state.requireGradients();
        NDArray direction = normal(network.forward(x, training).getShape().getShape());
        Map<String, NDArray> single = pass(network, state, x, training, direction);
        Map<String, NDArray> half = Autocast.inBf16(() -> pass(network, state, x, training, direction));
        double all = Math.sqrt(single.values().stream()
                .skip(1)
                .mapToDouble(gradient -> gradient.square().sum().getFloat())
                .sum());
        single.forEach((name, expected) -> {
            NDArray found = half.get(name);
            assertThat(found.getDataType()).as(name).isEqualTo(DataType.FLOAT32);
            assertThat(found.getShape()).as(name).isEqualTo(expected.getShape());
            double length = expected.norm().getFloat();
            assertThat(found.sub(expected).norm().getFloat() / Math.max(all / 100, length))
                    .as(name)
                    .isCloseTo(0, within(name.equals("output") ? share : name.contains(close) ? ofGradients : 2));
            assertThat(found.abs().sum().getFloat()).as(name).isPositive();
        });
        assertThat(half.get("output").contentEquals(single.get("output"))).isFalse();
    }

    @SuppressWarnings("try")
    private Map<String, NDArray> pass(Network network, State state, NDArray x, boolean training, NDArray direction) {
        Map<String, NDArray> results = new LinkedHashMap<>();
        NDArray total;
        try (GradientCollector recording = engine.newGradientCollector()) {
            NDArray output = network.forward(x, training);
            results.put("output", output);
            total = output.mul(direction).sum();
        }
        NDList gradients = Kernels.of("training")
                .run(manager, "gradients", total, new NDList(state.parameters().values()));
        state.parameters().keySet().forEach(name -> results.put(name, gradients.remove(0)));
        return results;
    }

    @Test
    void whatIsOutsideComputesInFloat32() {
        State state = new State(manager);
        Layer own = Layers.linear(state.scope("own"), 24, 8);
        state.initialise(3);
        NDArray x = normal(16, 24);
        NDArray expected = own.forward(x, true);
        assertThat(Autocast.inBf16(() -> own.forward(x, true)).contentEquals(expected))
                .isTrue();
    }

    @Test
    void allStagesAreFloat32() {
        State state = new State(manager);
        Network backbone = Networks.backbone(new ResNet.Spec(18, 16), state.scope("backbone"));
        state.initialise(3);
        NDList stages = Autocast.inBf16(() -> backbone.stages(normal(2, 3, 64, 64), false));
        assertThat(stages).hasSize(5).allMatch(stage -> stage.getDataType() == DataType.FLOAT32);
    }

    private NDArray normal(long... shape) {
        Random random = new Random(7);
        float[] numbers = new float[Math.toIntExact(new Shape(shape).size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return manager.create(numbers, new Shape(shape));
    }
}

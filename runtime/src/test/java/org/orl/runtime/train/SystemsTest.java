package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;

/** What holds for every system: it learns a batch by heart, leaves no arrays behind, and its variables are all it is. */
final class SystemsTest {

    private static final int STEPS = 50;

    private static final int QUEUE = 64;
    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<Named<Function<NDManager, EncoderSystem>>> systems() {
        return Stream.of(
                Named.of("SimCLR", manager -> new SimClrSystem(tiny(Mlp.BatchNorm.BOTH), 0.5, 5, manager)),
                Named.of("MoCo v2", manager -> new MoCoSystem(tiny(Mlp.BatchNorm.NONE), 0.9, QUEUE, 0.2, 5, manager)),
                Named.of(
                        "DenseCL",
                        manager -> new DenseClSystem(
                                tiny(Mlp.BatchNorm.NONE),
                                new DenseMlp.Spec(32, 16, DenseMlp.BatchNorm.NONE),
                                0.9,
                                QUEUE,
                                0.2,
                                0.5,
                                5,
                                manager)));
    }

    private static Architecture tiny(Mlp.BatchNorm norm) {
        return new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(32, 16, norm));
    }

    /** Memories stay as they begin: one that fills with the batch's own images becomes harder to tell it from. */
    @ParameterizedTest
    @MethodSource("systems")
    void theLossOfAFixedBatchFallsWithinFiftySteps(Function<NDManager, EncoderSystem> factory) throws IOException {
        EncoderSystem system = factory.apply(manager);
        system.begin();
        TrainingStep step = step(withFixedMemory(system));
        List<Double> losses = new ArrayList<>();
        for (int k = 0; k < STEPS; k++) {
            losses.add(take(step, 0, k));
        }
        assertThat(losses).allSatisfy(loss -> assertThat(loss).isFinite());
        assertThat(mean(losses.subList(STEPS - 5, STEPS))).isLessThan(0.8 * losses.get(0));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void stepsLeaveNoNativeArraysBehind(Function<NDManager, EncoderSystem> factory) throws IOException {
        EncoderSystem system = factory.apply(manager);
        system.begin();
        TrainingStep step = step(system);
        NDManager root = manager.getParentManager();
        List<Integer> live = new ArrayList<>();
        for (int k = 0; k < 15; k++) {
            take(step, k, k);
            live.add(root.getManagedArrays().size());
        }
        assertThat(live.subList(2, 15)).containsOnly(live.get(2));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void aSystemWithTheVariablesOfAnotherGoesOnAsTheOtherDoes(Function<NDManager, EncoderSystem> factory)
            throws IOException {
        EncoderSystem first = factory.apply(manager);
        first.begin();
        TrainingStep steps = step(first);
        for (int k = 0; k < 3; k++) {
            take(steps, k, k);
        }
        EncoderSystem second = factory.apply(manager);
        Map<String, NDArray> from = all(first);
        all(second).forEach((path, array) -> InPlace.copy(array, from.get(path)));
        double[] expected = {take(step(first), 3, 3), take(step(first), 4, 4)};
        double[] actual = {take(step(second), 3, 3), take(step(second), 4, 4)};
        assertThat(actual).containsExactly(expected);
        all(second)
                .forEach((path, array) -> assertThat(array.toByteBuffer())
                        .as(path)
                        .isEqualTo(all(first).get(path).toByteBuffer()));
    }

    private static TrainingSystem withFixedMemory(EncoderSystem system) {
        return new TrainingSystem() {
            @Override
            public Variables variables() {
                return system.variables();
            }

            @Override
            public NDList losses(TrainingBatch batch, long step) {
                return system.losses(batch, step);
            }
        };
    }

    private static Map<String, NDArray> all(TrainingSystem system) {
        Map<String, NDArray> all = new LinkedHashMap<>(system.parameters());
        all.putAll(system.state());
        return all;
    }

    private TrainingStep step(TrainingSystem system) {
        Sgd.Spec sgd = new Sgd.Spec(0.05, 0.9, 1e-4, false);
        LearningRate rate = new LearningRate(sgd.lr(), new Cosine.Spec(0), Optional.empty(), 1, STEPS);
        return new TrainingStep(engine, system, Updater.of(sgd, system.parameters(), manager), rate);
    }

    private double take(TrainingStep step, long batch, long k) {
        try (NDManager scratch = manager.newSubManager()) {
            return Arrays.stream(step.take(TinyTraining.batch(2, scratch, batch), k))
                    .sum();
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}

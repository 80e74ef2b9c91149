package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.LinearProjection;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.objective.SinkhornDistance;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.Layers;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.NetworkSpec;
import org.orl.runtime.network.Scope;
import org.orl.runtime.random.Draws;

/** What holds for every system: it learns a batch by heart, leaves no arrays behind, and its variables are all it is. */
final class SystemsTest {

    private static final int STEPS = 50;

    private static final int QUEUE = 64;
    private static final int IMAGES = 24;

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
                                manager)),
                Named.of("Self-EMD", manager -> selfEmd(new DenseMlp.Spec(32, 16, DenseMlp.BatchNorm.HIDDEN), manager)),
                Named.of("Self-EMD on a head of one's own", manager -> selfEmd(new Cells(16), manager)),
                Named.of(
                        "NPID",
                        manager ->
                                new NpidSystem(tiny(new LinearProjection.Spec(16)), IMAGES, 16, 0.2, 0.5, 5, manager)),
                Named.of(
                        "ODC",
                        manager -> new OdcSystem(
                                tiny(new ClusteringMlp.Spec(32, 16, 0.2)),
                                new Odc.Spec(4, 0.5, 2, 10, 1, 0.5, 32, 32),
                                IMAGES,
                                SystemsTest::spread,
                                5,
                                manager)),
                Named.of(
                        "InterCLR",
                        manager -> new InterClrSystem(
                                tiny(Mlp.BatchNorm.NONE),
                                new InterClr.Spec(0.9, QUEUE, 0.2, 4, 2, 8, 16, -0.5, 0.75, 0.25, 1, 10, 32, 32),
                                IMAGES,
                                SystemsTest::spread,
                                5,
                                manager)));
    }

    private static EncoderSystem selfEmd(Head projector, NDManager manager) {
        return new BootstrapSystem(
                tiny(projector),
                32,
                List.of(new BootstrapSystem.Term("loss", "predictor", 1)),
                new SinkhornDistance.Spec(0.05, 10, 0),
                new TargetMomentum(0.9, STEPS),
                5,
                manager);
    }

    /** A head of somebody's own that gives maps. */
    private record Cells(int out) implements Head, NetworkSpec {

        @Override
        public Network build(Scope scope, int in) {
            return Network.of(Layers.convolution(scope, in, out, 1, 1), out);
        }

        @Override
        public boolean givesMap() {
            return true;
        }
    }

    /** Features of all images that a network which has seen none might give. */
    private static float[][] spread(EncoderNetwork network) {
        float[][] rows = new float[IMAGES][network.projector().features()];
        for (int i = 0; i < IMAGES; i++) {
            Draws draws = Draws.of(3, i);
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = (float) draws.gaussian();
            }
        }
        return rows;
    }

    private static Architecture tiny(Mlp.BatchNorm norm) {
        return tiny(new Mlp.Spec(32, 16, norm));
    }

    private static Architecture tiny(Head projector) {
        return new Architecture(new ResNet.Spec(18, 8), projector);
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

    /** Maps are predicted cell by cell, also those of a head of one's own. */
    @Test
    void aPredictorHasTheFormOfTheProjector() {
        Head onCells = new DenseMlp.Spec(32, 16, DenseMlp.BatchNorm.HIDDEN);
        assertThat(BootstrapSystem.predictor(new Cells(16), 32, 16)).isEqualTo(onCells);
        assertThat(BootstrapSystem.predictor(onCells, 32, 16)).isEqualTo(onCells);
        assertThat(BootstrapSystem.predictor(new Mlp.Spec(64, 16, Mlp.BatchNorm.NONE), 32, 16))
                .isEqualTo(new Mlp.Spec(32, 16));
    }

    private static TrainingSystem withFixedMemory(EncoderSystem system) {
        return new TrainingSystem() {
            @Override
            public Variables variables() {
                return system.variables();
            }

            @Override
            public List<String> terms() {
                return system.terms();
            }

            @Override
            public NDList losses(TrainingBatch batch, long step) {
                return system.losses(batch, step);
            }
        };
    }

    @Test
    void aClassifierLearnsABatchByHeart() {
        for (boolean exclusive : new boolean[] {true, false}) {
            ClassifierSystem system = new ClassifierSystem(tiny(Mlp.BatchNorm.HIDDEN), 4, exclusive, 5, manager);
            assertThat(system.parameters().keySet()).noneMatch(path -> path.startsWith("projector."));
            TrainingStep step = step(system);
            List<Double> losses = new ArrayList<>();
            for (int k = 0; k < STEPS; k++) {
                try (NDManager scratch = manager.newSubManager()) {
                    losses.add(Arrays.stream(step.take(labelled(scratch), k)).sum());
                }
            }
            assertThat(losses.get(0)).isCloseTo(exclusive ? Math.log(4) : Math.log(2), within(0.3));
            assertThat(losses.get(STEPS - 1)).isLessThan(0.5 * losses.get(0));
        }
    }

    /** The pictures of the first batch, picture i of class i modulo 4; nobody is sure about the last picture's others. */
    private static TrainingBatch labelled(NDManager scratch) {
        TrainingBatch pictures = TinyTraining.batch(1, scratch, 0);
        float[][] targets = new float[pictures.size()][4];
        for (int i = 0; i < targets.length; i++) {
            Arrays.fill(targets[i], i == targets.length - 1 ? 0 : -1);
            targets[i][i % 4] = 1;
        }
        return new TrainingBatch(new NDList(pictures.view(0), scratch.create(targets)), pictures.images());
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

package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.train.BootstrapSystem;
import org.orl.runtime.train.BootstrapSystem.Term;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.TargetMomentum;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.TrainingStep;
import org.orl.runtime.train.Updater;

/** Twenty steps of BYOL and of ORL give the reference's losses and tensors, all of them, at every step on record. */
final class BootstrapParityTest {

    private static final double TOLERANCE = 1e-5;
    private static final int STEPS = 20;

    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void twentyStepsOfByolAreTheReferences() {
        replay(Npz.golden("byol_small20.npz"), List.of("batch/img"), List.of(new Term("loss", "head.predictor", 1)));
    }

    @Test
    void twentyStepsOfOrlAreTheReferences() {
        replay(
                Npz.golden("orl_small20.npz"),
                List.of("batch/img", "batch/ipatch", "batch/kpatch"),
                List.of(
                        new Term("loss_image", "global_head.predictor", 1),
                        new Term("loss_intra", "local_intra_head.predictor", 0.5),
                        new Term("loss_inter", "local_inter_head.predictor", 2)));
    }

    private void replay(Npz golden, List<String> inputs, List<Term> terms) {
        double[] momenta = golden.doubles("momentum");
        TargetMomentum momentum = new TargetMomentum(golden.scalar("base_momentum"), (long) golden.scalar("k_total"));
        Architecture architecture = new Architecture(new PassThrough(32), new Mlp.Spec(48, 16));
        BootstrapSystem system = new BootstrapSystem(architecture, 48, terms, momentum, 1, manager);
        Map<String, NDArray> arrays = new TreeMap<>();
        system.parameters().forEach((path, array) -> arrays.put(referenceName(path), array));
        system.state().forEach((path, array) -> arrays.put(referenceName(path), array));
        assertThat(golden.names("state0")).containsExactlyInAnyOrderElementsOf(arrays.keySet());
        arrays.forEach((name, array) -> {
            if (!name.endsWith("num_batches_tracked")) {
                InPlace.set(array, FloatBuffer.wrap(golden.floats("state0/" + name)));
            }
        });
        Sgd.Spec sgd =
                new Sgd.Spec(golden.scalar("lr"), golden.scalar("sgd_momentum"), golden.scalar("weight_decay"), false);
        LearningRate rate = new LearningRate(sgd.lr(), new Cosine.Spec(0), Optional.empty(), 1, STEPS);
        TrainingStep step = new TrainingStep(engine, system, Updater.of(sgd, system.parameters(), manager), rate);
        double[] losses = golden.doubles("losses");
        int columns = losses.length / STEPS;
        for (int k = 0; k < STEPS; k++) {
            assertThat(momentum.at(k)).isCloseTo(momenta[k], offset(1e-12));
            try (NDManager scratch = manager.newSubManager()) {
                double[] ours = step.take(batch(golden, inputs, k, scratch), k);
                for (int i = 0; i < ours.length; i++) {
                    assertThat(ours[i])
                            .as("%s of step %d", terms.get(i).name(), k)
                            .isCloseTo(losses[k * columns + i], offset(TOLERANCE));
                }
                assertThat(Arrays.stream(ours).sum()).isCloseTo(losses[(k + 1) * columns - 1], offset(2 * TOLERANCE));
            }
            String group = "state" + (k + 1);
            if (!golden.names(group).isEmpty()) {
                arrays.forEach((name, array) -> {
                    double[] expected = golden.doubles(group + "/" + name);
                    double[] actual = Arrays.stream(array.toArray())
                            .mapToDouble(Number::doubleValue)
                            .toArray();
                    assertThat(actual).as("%s of %s", name, group).containsExactly(expected, offset(TOLERANCE));
                });
            }
        }
    }

    /** From N x 2 x C x H x W of step k, the first views and the second views, input after input. */
    private static TrainingBatch batch(Npz golden, List<String> inputs, int k, NDManager scratch) {
        NDList views = new NDList();
        for (String input : inputs) {
            long[] shape = Arrays.copyOfRange(golden.shape(input), 1, 6);
            int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
            float[] numbers = Arrays.copyOfRange(golden.floats(input), k * size, (k + 1) * size);
            NDArray pairs = scratch.create(numbers, new Shape(shape));
            views.add(pairs.get(":,0"));
            views.add(pairs.get(":,1"));
        }
        return new TrainingBatch(views, new int[(int) views.head().getShape().get(0)]);
    }

    private static String referenceName(String path) {
        return path.replace("online.backbone.", "online_net.0.")
                .replace("online.projector.", "online_net.1.")
                .replace("target.backbone.", "target_net.0.")
                .replace("target.projector.", "target_net.1.");
    }
}

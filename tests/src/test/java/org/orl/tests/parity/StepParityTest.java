package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
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

/**
 * Steps of BYOL and of ORL with a whole ResNet-18 are the reference's: losses, gradients, and all tensors after them.
 *
 * <p>Where a tolerance has no number of its own, it is many times what the reference itself differs by between 32 and 64
 * bits: this network on noise is chaotic. Where a rectifier's input is next to 0, its gradient is there or not, depending on
 * the order in which a convolution adds, and ours is another than the reference's since channels lie side by side. Either
 * order is as far from 64 bits: single parts, whole maps and losses keep their close tolerances.
 */
final class StepParityTest {

    private static final double FACTOR = 200;
    private static final double FIRST_LOSS = 1e-5;
    private static final double ZERO = 1e-6; // of the norm of all gradients
    private static final int STEPS = 5;
    private static final int ROW = 20;

    private final Engine engine = Engine.start(new Hardware("cpu", 2));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void stepsOfByolAreTheReferences() throws IOException {
        replay(new Run("byol_step", 10, List.of(64L), List.of(new Term("loss", "head.predictor", 1))));
    }

    @Test
    void stepsOfOrlAreTheReferences() throws IOException {
        replay(new Run(
                "orl_step",
                20,
                List.of(64L, 48L, 48L),
                List.of(
                        new Term("loss_image", "global_head.predictor", 1),
                        new Term("loss_intra", "local_intra_head.predictor", 1),
                        new Term("loss_inter", "local_inter_head.predictor", 1))));
    }

    /** A golden run: its file, the seed of its online network, the sides of its pictures, the terms of its loss. */
    private record Run(String file, long seed, List<Long> sides, List<Term> terms) {}

    private void replay(Run run) throws IOException {
        Npz golden = Npz.golden(run.file() + ".npz");
        JsonNode keys = new ObjectMapper().readTree(Npz.resource(run.file() + "_keys.json"));
        TargetMomentum momentum = new TargetMomentum(golden.scalar("base_momentum"), (long) golden.scalar("k_total"));
        Architecture architecture = new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(256, 64));
        BootstrapSystem system = new BootstrapSystem(architecture, 256, run.terms(), momentum, 1, manager);
        Map<String, NDArray> arrays = new TreeMap<>();
        system.parameters().forEach((path, array) -> arrays.put(referenceName(path), array));
        system.state().forEach((path, array) -> arrays.put(referenceName(path), array));
        fill(arrays, keys, run.seed());
        Sgd.Spec sgd =
                new Sgd.Spec(golden.scalar("lr"), golden.scalar("sgd_momentum"), golden.scalar("weight_decay"), false);
        LearningRate rate = new LearningRate(sgd.lr(), new Cosine.Spec(0), Optional.empty(), 1, STEPS);
        ListeningUpdater updater = new ListeningUpdater(Updater.of(sgd, system.parameters(), manager));
        TrainingStep step = new TrainingStep(engine, system, updater, rate);
        double[] momenta = golden.doubles("momentum5");
        for (int k = 0; k < STEPS; k++) {
            assertThat(momentum.at(k)).isCloseTo(momenta[k], within(1e-12));
            try (NDManager scratch = manager.newSubManager()) {
                assertLosses(step.take(batch(run.sides(), k, scratch), k), golden, k);
            }
            assertThat(norm(updater.rows()))
                    .as("norm of all gradients of step %d", k)
                    .isCloseTo(golden.doubles("total_grad_norm5")[k], within(spread(golden, "total_grad_norm5", k)));
            if (k == 0) {
                Map<String, double[]> gradients = new LinkedHashMap<>();
                for (String path : system.parameters().keySet()) {
                    gradients.put(referenceName(path), updater.rows().get(gradients.size()));
                }
                JsonNode zero = new ObjectMapper().readTree(Npz.resource(run.file() + "_zero_grads.json"));
                assertGradients(gradients, golden, texts(keys.get("grad_keys")), texts(zero));
                assertState(arrays, golden, texts(keys.get("state_keys")));
            }
        }
    }

    /** Gives every network the values of fill_state: online S, target S + 1, the heads from S + 2 on. */
    private static void fill(Map<String, NDArray> arrays, JsonNode keys, long seed) {
        Map<String, Map<String, long[]>> modules = new LinkedHashMap<>();
        List<String> names = texts(keys.get("state_keys"));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            long[] shape =
                    new ObjectMapper().convertValue(keys.get("state_shapes").get(i), long[].class);
            assertThat(arrays).containsKey(name);
            assertThat(arrays.get(name).getShape().getShape()).as(name).isEqualTo(shape);
            modules.computeIfAbsent(name.substring(0, name.indexOf('.')), module -> new LinkedHashMap<>())
                    .put(name, shape);
        }
        assertThat(arrays).hasSameSizeAs(names);
        for (Map<String, long[]> module : modules.values()) {
            HashTensor.fillState(seed++, module).forEach((name, values) -> {
                if (!name.endsWith("num_batches_tracked")) {
                    InPlace.set(arrays.get(name), FloatBuffer.wrap(values));
                }
            });
        }
    }

    private static void assertLosses(double[] ours, Npz golden, int k) {
        double[] losses = golden.doubles("losses5");
        int columns = losses.length / STEPS;
        for (int i = 0; i < ours.length; i++) {
            int at = k * columns + i;
            assertThat(ours[i])
                    .as("term %d of step %d", i, k)
                    .isCloseTo(losses[at], within(k == 0 ? FIRST_LOSS : spread(golden, "losses5", k)));
        }
        assertThat(Arrays.stream(ours).sum())
                .as("loss of step %d", k)
                .isCloseTo(losses[(k + 1) * columns - 1], within(k == 0 ? FIRST_LOSS : spread(golden, "losses5", k)));
    }

    private static void assertGradients(Map<String, double[]> ours, Npz golden, List<String> names, List<String> zero) {
        assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(names);
        double all = norm(ours.values());
        double[] norms = golden.doubles("grad_norms_step1");
        double[] norms64 = golden.doubles("grad_norms_step1_f64");
        double[] rows = golden.doubles("grad_summaries_step1");
        List<Double> ofNorms = new ArrayList<>();
        List<Double> ofNorms64 = new ArrayList<>();
        List<Double> ofRows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double[] row = ours.get(names.get(i));
            if (zero.contains(names.get(i))) {
                assertThat(Math.sqrt(row[2])).as(names.get(i)).isLessThan(ZERO * all);
                continue;
            }
            ofNorms.add(Math.abs(Math.sqrt(row[2]) / norms64[i] - 1));
            ofNorms64.add(Math.abs(norms[i] / norms64[i] - 1));
            ofRows.add(distance(row, Arrays.copyOfRange(rows, ROW * i, ROW * (i + 1))));
        }
        assertThat(zero).isNotEmpty();
        assertThat(worst(ofNorms)).as("worst norm").isLessThan(FACTOR * worst(ofNorms64));
        assertThat(median(ofNorms)).as("median norm").isLessThan(FACTOR * median(ofNorms64));
        assertThat(worst(ofRows)).as("worst numbers").isLessThan(FACTOR * worst(ofNorms64));
        assertThat(median(ofRows)).as("median numbers").isLessThan(FACTOR * median(ofNorms64));
    }

    private static void assertState(Map<String, NDArray> arrays, Npz golden, List<String> names) {
        List<double[]> ours = Tensors.summaries(names.stream().map(arrays::get).toList());
        double[] rows = golden.doubles("state_summaries_after_step1");
        double[] rows64 = golden.doubles("state_summaries_after_step1_f64");
        List<Double> distances = new ArrayList<>();
        List<Double> distances64 = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double[] exact = Arrays.copyOfRange(rows64, ROW * i, ROW * (i + 1));
            distances.add(distance(ours.get(i), exact));
            distances64.add(distance(Arrays.copyOfRange(rows, ROW * i, ROW * (i + 1)), exact));
        }
        assertThat(worst(distances)).as("worst tensor").isLessThan(FACTOR * worst(distances64));
        assertThat(median(distances)).as("median tensor").isLessThan(FACTOR * median(distances64));
    }

    /** The greatest difference of two summaries: sums by the size of what is summed, numbers by the greatest one. */
    private static double distance(double[] actual, double[] expected) {
        assertThat(actual[0]).isEqualTo(expected[0]);
        double tiny = Double.MIN_NORMAL; // a tensor of zeros
        double sums = Math.sqrt(expected[0] * expected[2]) + tiny;
        double distance = Math.max(
                Math.abs(actual[1] - expected[1]) / sums, Math.abs(actual[2] - expected[2]) / (expected[2] + tiny) / 2);
        for (int j = 3; j < ROW; j++) {
            distance = Math.max(distance, Math.abs(actual[j] - expected[j]) / (expected[3] + tiny));
        }
        return distance;
    }

    /** What may differ at a step: chaos grows, so the greatest difference up to there counts. */
    private static double spread(Npz golden, String name, int step) {
        double[] values = golden.doubles(name);
        double[] exact = golden.doubles(name + "_f64");
        double spread = 0;
        for (int i = 0; i < (step + 1) * values.length / STEPS; i++) {
            spread = Math.max(spread, Math.abs(values[i] - exact[i]));
        }
        return FACTOR * spread;
    }

    private static double norm(Collection<double[]> rows) {
        return Math.sqrt(rows.stream().mapToDouble(row -> row[2]).sum());
    }

    private static double worst(List<Double> values) {
        return Collections.max(values);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The first views and the second views of the batch of a step, input after input. */
    private static TrainingBatch batch(List<Long> sides, int k, NDManager scratch) {
        NDList views = new NDList();
        for (int i = 0; i < sides.size(); i++) {
            long[] shape = {8, 2, 3, sides.get(i), sides.get(i)};
            NDArray pairs = scratch.create(HashTensor.input(100 + k, shape, -2, 2, 1 + i), new Shape(shape));
            views.add(pairs.get(":,0"));
            views.add(pairs.get(":,1"));
        }
        return new TrainingBatch(views, new int[(int) views.head().getShape().get(0)]);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String referenceName(String path) {
        return path.replace("online.backbone.", "online_net.0.")
                .replace("online.projector.", "online_net.1.")
                .replace("target.backbone.", "target_net.0.")
                .replace("target.projector.", "target_net.1.");
    }
}

package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.DenseMlp;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.train.DenseClSystem;
import org.orl.runtime.train.EncoderSystem;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.MoCoSystem;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.TrainingStep;
import org.orl.runtime.train.Updater;

/**
 * Steps of MoCo v2 and DenseCL are the reference's, queues, pointers and key networks included: {@code moco_step.npz},
 * {@code densecl_step.npz} (without its feature maps), {@code densecl_small5.npz}.
 */
final class MomentumContrastParityTest {

    private static final double LOSS = 1e-5;
    private static final double GRADIENTS = 5e-3;
    private static final double STATE = 5e-4;

    private final Engine engine = Engine.start(new Hardware("cpu", 2));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void twoStepsOfMoCoAreTheReferences() {
        Npz golden = Npz.golden("moco_step.npz");
        Architecture architecture =
                new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(256, 32, Mlp.BatchNorm.NONE));
        MoCoSystem system = new MoCoSystem(
                architecture, golden.scalar("key_momentum"), 64, golden.scalar("temperature"), 1, manager);
        Map<String, NDArray> arrays = arrays(system);
        Tensors.fill(arrays, 50, "query.backbone.", "query.projector.");
        Tensors.fill(arrays, 51, "key.backbone.", "key.projector.");
        fillQueue(golden, "queue_before", arrays.get("queue"));
        InPlace.set(arrays.get("queue_pointer"), LongBuffer.wrap(new long[] {56}));
        ListeningUpdater updater = updater(system, golden.scalar("lr"));
        TrainingStep step = step(system, updater, golden.scalar("lr"));
        for (int k = 0; k < 2; k++) {
            try (NDManager scratch = manager.newSubManager()) {
                double[] losses = step.take(Tensors.pictures(k, scratch), k);
                assertThat(losses).containsExactly(new double[] {golden.doubles("losses_f64")[k]}, within(LOSS));
            }
            if (k == 0) {
                Tensors.assertRows(updater.rows(), golden, "grad_summaries", GRADIENTS);
            }
            assertQueue(arrays.get("queue"), golden, "queue_after" + (k + 1));
            assertThat(arrays.get("queue_pointer").getLong()).isEqualTo(golden.longs("queue_ptr_after")[k]);
        }
        Tensors.assertRows(summaries(arrays, "key."), golden, "encoder_k_summaries_after2", STATE);
    }

    @Test
    void twoStepsOfDenseClAreTheReferences() {
        Npz golden = Npz.golden("densecl_step.npz");
        Architecture architecture =
                new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(256, 32, Mlp.BatchNorm.NONE));
        DenseClSystem system = new DenseClSystem(
                architecture,
                new DenseMlp.Spec(256, 32, DenseMlp.BatchNorm.NONE),
                golden.scalar("key_momentum"),
                64,
                golden.scalar("temperature"),
                golden.scalar("loss_lambda"),
                1,
                manager);
        Map<String, NDArray> arrays = arrays(system);
        Tensors.fill(arrays, 80, "query.backbone.");
        Tensors.fill(arrays, 81, "query.projector.", "query.dense.");
        Tensors.fill(arrays, 82, "key.backbone.");
        Tensors.fill(arrays, 83, "key.projector.", "key.dense.");
        fillQueue(golden, "queue_before", arrays.get("queue"));
        fillQueue(golden, "queue2_before", arrays.get("dense_queue"));
        for (String pointer : List.of("queue_pointer", "dense_queue_pointer")) {
            InPlace.set(arrays.get(pointer), LongBuffer.wrap(new long[] {56}));
        }
        ListeningUpdater updater = updater(system, golden.scalar("lr"));
        TrainingStep step = step(system, updater, golden.scalar("lr"));
        for (int k = 0; k < 2; k++) {
            try (NDManager scratch = manager.newSubManager()) {
                assertLosses(step.take(Tensors.pictures(k, scratch), k), golden, "losses_f64", k);
            }
            if (k == 0) {
                Tensors.assertRows(updater.rows(), golden, "grad_summaries", GRADIENTS);
            }
            assertQueue(arrays.get("queue"), golden, "queue_after" + (k + 1));
            assertQueue(arrays.get("dense_queue"), golden, "queue2_after" + (k + 1));
            assertThat(arrays.get("queue_pointer").getLong()).isEqualTo(golden.longs("queue_ptr_after")[k]);
            assertThat(arrays.get("dense_queue_pointer").getLong()).isEqualTo(golden.longs("queue2_ptr_after")[k]);
            double[] rows = golden.doubles("state_summaries_after" + (k + 1));
            List<double[]> ours = summaries(arrays, "query.");
            ours.addAll(summaries(arrays, "key."));
            // The reference's first four are queues and pointers, which are compared above.
            Tensors.assertRows(ours, Arrays.copyOfRange(rows, 80, rows.length), "state after step " + k, STATE);
        }
    }

    @Test
    void fiveStepsOfDenseClOnGivenMapsAreTheReferences() {
        Npz golden = Npz.golden("densecl_small5.npz");
        DenseClSystem system = new DenseClSystem(
                new Architecture(new PassThrough(24), new Mlp.Spec(40, 16, Mlp.BatchNorm.NONE)),
                new DenseMlp.Spec(40, 16, DenseMlp.BatchNorm.NONE),
                golden.scalar("key_momentum"),
                60,
                golden.scalar("temperature"),
                golden.scalar("loss_lambda"),
                1,
                manager);
        Map<String, NDArray> arrays = arrays(system);
        fillQueue(golden, "state0/queue", arrays.remove("queue"));
        fillQueue(golden, "state0/queue2", arrays.remove("dense_queue"));
        NDArray pointer = arrays.remove("queue_pointer");
        InPlace.set(pointer, LongBuffer.wrap(new long[] {48}));
        InPlace.set(arrays.remove("dense_queue_pointer"), LongBuffer.wrap(new long[] {48}));
        arrays.forEach(
                (path, array) -> InPlace.set(array, FloatBuffer.wrap(golden.floats("state0/" + referenceName(path)))));
        TrainingStep step = step(system, updater(system, golden.scalar("lr")), golden.scalar("lr"));
        for (int k = 0; k < 5; k++) {
            try (NDManager scratch = manager.newSubManager()) {
                assertLosses(step.take(maps(golden, k, scratch), k), golden, "losses", k);
            }
            assertThat(pointer.getLong()).isEqualTo(golden.longs("queue_ptr_after")[k]);
            String group = "state" + (k + 1);
            if (!golden.names(group).isEmpty()) {
                arrays.forEach((path, array) -> assertThat(array.toFloatArray())
                        .as("%s of %s", path, group)
                        .containsExactly(
                                golden.floats(group + "/" + referenceName(path)), Offset.offset((float) STATE)));
                assertQueue(system.state().get("queue"), golden, group + "/queue");
                assertQueue(system.state().get("dense_queue"), golden, group + "/queue2");
            }
        }
    }

    /** Columns of the golden losses: single, dense, weighted single, weighted dense, total. */
    private static void assertLosses(double[] ours, Npz golden, String name, int k) {
        double[] losses = golden.doubles(name);
        assertThat(ours)
                .as("losses of step %d", k)
                .containsExactly(new double[] {losses[5 * k + 2], losses[5 * k + 3]}, within(LOSS));
    }

    private ListeningUpdater updater(EncoderSystem system, double rate) {
        return new ListeningUpdater(Updater.of(new Sgd.Spec(rate, 0.9, 1e-4, false), system.parameters(), manager));
    }

    private TrainingStep step(EncoderSystem system, Updater updater, double rate) {
        return new TrainingStep(
                engine, system, updater, new LearningRate(rate, new Cosine.Spec(0), Optional.empty(), 1, 10));
    }

    /** All arrays of a system in torch's order: query, key, memories. */
    private static Map<String, NDArray> arrays(EncoderSystem system) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        system.encoder().state().all().forEach((path, array) -> arrays.put("query." + path, array));
        system.parameters().forEach(arrays::putIfAbsent);
        system.state().forEach(arrays::putIfAbsent);
        return arrays;
    }

    private static List<double[]> summaries(Map<String, NDArray> arrays, String prefix) {
        return Tensors.summaries(arrays.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** The reference keeps keys as columns, we as rows. */
    private static void fillQueue(Npz golden, String name, NDArray rows) {
        InPlace.set(rows, FloatBuffer.wrap(transposed(golden, name)));
    }

    private static void assertQueue(NDArray rows, Npz golden, String name) {
        assertThat(rows.toFloatArray()).as(name).containsExactly(transposed(golden, name), Offset.offset((float) LOSS));
    }

    private static float[] transposed(Npz golden, String name) {
        int height = Math.toIntExact(golden.shape(name)[0]);
        int width = Math.toIntExact(golden.shape(name)[1]);
        float[] columns = golden.floats(name);
        float[] rows = new float[columns.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = columns[i % height * width + i / height];
        }
        return rows;
    }

    private static TrainingBatch maps(Npz golden, int k, NDManager scratch) {
        long[] shape = Arrays.copyOfRange(golden.shape("batch"), 1, 6);
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        float[] numbers = Arrays.copyOfRange(golden.floats("batch"), k * size, (k + 1) * size);
        NDArray pairs = scratch.create(numbers, new Shape(shape));
        return new TrainingBatch(new NDList(pairs.get(":,0"), pairs.get(":,1")), new int[(int) shape[0]]);
    }

    private static String referenceName(String path) {
        return path.replace("query.", "encoder_q.1.")
                .replace("key.", "encoder_k.1.")
                .replace("projector.fc0.", "mlp.0.")
                .replace("projector.fc1.", "mlp.2.")
                .replace("dense.conv0.", "mlp2.0.")
                .replace("dense.conv1.", "mlp2.2.");
    }
}

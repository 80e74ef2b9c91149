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
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.ClusteringMlp;
import org.orl.dsl.network.LinearProjection;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.InterClr;
import org.orl.dsl.stage.Odc;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.train.Clusters;
import org.orl.runtime.train.EncoderSystem;
import org.orl.runtime.train.FeatureBank;
import org.orl.runtime.train.InterClrSystem;
import org.orl.runtime.train.InterClrSystem.Partners;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.NpidSystem;
import org.orl.runtime.train.OdcSystem;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.TrainingStep;
import org.orl.runtime.train.TrainingSystem;
import org.orl.runtime.train.Updater;
import org.orl.runtime.train.Variables;

/**
 * Steps of the systems that remember images are the reference's, with its draws fed in: {@code odc_step.npz}, {@code
 * odc_small_clusters.npz}, {@code npid_step.npz}, {@code interclr_step.npz}.
 */
final class MemoryParityTest {

    private static final double TOLERANCE = 1e-5;
    private static final double GRADIENTS = 1e-2;
    private static final int IMAGES = GoldenClusters.IMAGES;
    private static final int WIDTH = GoldenClusters.WIDTH;
    private static final int CLUSTERS = GoldenClusters.COUNT;

    private final Engine engine = Engine.start(new Hardware("cpu", 2));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void memoriesOfOdcBeginAsTheReferences() {
        Npz golden = Npz.golden("odc_step.npz");
        FeatureBank bank = new FeatureBank(IMAGES, WIDTH, 1, manager);
        bank.begin(GoldenClusters.rows(golden.floats("init_feat")));
        assertFloats(bank.rows(), golden, "feature_bank0");
        Clusters clusters = new Clusters(bank, CLUSTERS, 4, 1, manager);
        InPlace.set(clusters.labels(), LongBuffer.wrap(golden.longs("init_label")));
        clusters.recompute();
        assertFloats(clusters.centroids(), golden, "centroids0");
    }

    @Test
    void aStepOfOdcIsTheReferences() {
        Npz golden = Npz.golden("odc_step.npz");
        Odc.Spec rule = new Odc.Spec(
                CLUSTERS,
                golden.scalar("momentum"),
                (int) golden.longs("min_cluster")[0],
                1,
                1,
                golden.scalar("reweight_pow"),
                64,
                64);
        Architecture architecture = new Architecture(new ResNet.Spec(18, 64), new ClusteringMlp.Spec(64, WIDTH, 0));
        OdcSystem system = new OdcSystem(architecture, rule, IMAGES, network -> new float[0][], 1, manager);
        Map<String, NDArray> encoder = system.encoder().state().all();
        Tensors.fill(encoder, 60, "backbone.");
        Tensors.fill(withoutCounterOfDropout(encoder), 61, "projector.");
        Tensors.fill(system.parameters(), 62, "head.");
        InPlace.set(system.state().get("feature_bank"), FloatBuffer.wrap(golden.floats("feature_bank0")));
        InPlace.set(system.state().get("centroids"), FloatBuffer.wrap(golden.floats("centroids0")));
        InPlace.set(system.state().get("cluster_of_image"), LongBuffer.wrap(golden.longs("init_label")));
        try (NDManager scratch = manager.newSubManager()) {
            double[] losses = step(system, 0).take(pictures(golden.longs("idx"), 0, scratch), 0);
            assertThat(losses).containsExactly(new double[] {golden.scalar("loss")}, within(TOLERANCE));
        }
        assertFloats(system.state().get("feature_bank"), golden, "feature_bank1");
        assertThat(system.state().get("cluster_of_image").toLongArray()).isEqualTo(golden.longs("label_bank2"));
        assertFloats(system.state().get("centroids"), golden, "centroids2");
    }

    @Test
    void smallClustersAreDissolvedAndRefilledAsTheReferences() {
        Npz golden = Npz.golden("odc_small_clusters.npz");
        Clusters clusters = GoldenClusters.of(
                golden.floats("feature_bank"),
                golden.longs("label0"),
                golden.floats("centroids0"),
                (int) golden.longs("min_cluster")[0],
                manager);
        clusters.relieveSmall(0);
        GoldenClusters.assertRefilled(
                clusters,
                new long[][] {{2, 1}, {5, 0}},
                golden.floats("feature_bank"),
                golden.longs("label1"),
                golden.floats("centroids1"));
    }

    @Test
    void aStepOfNpidIsTheReferences() {
        Npz golden = Npz.golden("npid_step.npz");
        NpidSystem system = new NpidSystem(
                new Architecture(new ResNet.Spec(18, 64), new LinearProjection.Spec(WIDTH)),
                IMAGES,
                32,
                golden.scalar("temperature"),
                golden.scalar("momentum"),
                1,
                manager);
        Tensors.fill(system.encoder().state().all(), 70, "backbone.");
        Tensors.fill(system.encoder().state().all(), 71, "projector.");
        InPlace.set(system.state().get("feature_bank"), FloatBuffer.wrap(golden.floats("feature_bank0")));
        try (NDManager scratch = manager.newSubManager()) {
            NDArray others = scratch.create(golden.longs("neg_idx"), new Shape(8, 32));
            TrainingSystem given = with(system, batch -> system.losses(batch, others));
            double[] losses = step(given, 0).take(pictures(golden.longs("idx"), 0, scratch), 0);
            assertThat(losses).containsExactly(new double[] {golden.scalar("loss")}, within(TOLERANCE));
        }
        assertFloats(system.state().get("feature_bank"), golden, "feature_bank1");
    }

    @Test
    void twoStepsOfInterClrAreTheReferences() {
        Npz golden = Npz.golden("interclr_step.npz");
        InterClr.Spec rule = new InterClr.Spec(
                golden.scalar("key_momentum"),
                64,
                golden.scalar("temperature"),
                CLUSTERS,
                1,
                12,
                24,
                golden.scalar("inter_cos_margin"),
                golden.scalar("intra_weight"),
                golden.scalar("inter_weight"),
                golden.scalar("bank_momentum"),
                2,
                64,
                64);
        Architecture architecture =
                new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(256, WIDTH, Mlp.BatchNorm.NONE));
        InterClrSystem system = new InterClrSystem(architecture, rule, IMAGES, network -> new float[0][], 1, manager);
        Tensors.fill(system.encoder().state().all(), 110, "backbone.");
        Tensors.fill(system.encoder().state().all(), 111, "projector.");
        Tensors.fill(system.state(), 112, "key.backbone.");
        Tensors.fill(system.state(), 113, "key.projector.");
        Map<String, NDArray> state = system.state();
        InPlace.set(state.get("queue"), FloatBuffer.wrap(transposed(golden.floats("queue_before"), 32, 64)));
        InPlace.set(state.get("queue_pointer"), LongBuffer.wrap(golden.longs("queue_ptr_before")));
        InPlace.set(state.get("feature_bank"), FloatBuffer.wrap(golden.floats("feature_bank0")));
        InPlace.set(state.get("centroids"), FloatBuffer.wrap(golden.floats("centroids0")));
        InPlace.set(state.get("cluster_of_image"), LongBuffer.wrap(golden.longs("label_bank0")));
        double[] losses = golden.doubles("losses_f64");
        ListeningUpdater updater = updater(system, 0.01);
        for (int k = 0; k < 2; k++) {
            long[] positives = Arrays.copyOfRange(golden.longs("pos_idx"), 8 * k, 8 * (k + 1));
            long[] negatives = Arrays.copyOfRange(golden.longs("neg_idx"), 96 * k, 96 * (k + 1));
            long[] images = Arrays.copyOfRange(golden.longs("idx"), 8 * k, 8 * (k + 1));
            try (NDManager scratch = manager.newSubManager()) {
                Partners partners =
                        new Partners(scratch.create(positives), scratch.create(negatives, new Shape(8, 12)));
                TrainingSystem given = with(system, batch -> system.losses(batch, (queries, numbers) -> partners));
                double[] ours = step(given, updater, 0.01).take(pictures(images, k, scratch), k);
                assertThat(ours).containsExactly(new double[] {losses[2 * k], losses[2 * k + 1]}, within(TOLERANCE));
            }
            if (k == 0) {
                Tensors.assertRows(updater.rows(), golden, "grad_summaries", GRADIENTS);
            }
            assertFloats(state.get("feature_bank"), golden, "feature_bank" + (k + 1));
            assertThat(state.get("cluster_of_image").toLongArray()).isEqualTo(golden.longs("label_bank" + (k + 1)));
        }
        assertFloats(state.get("centroids"), golden, "centroids_after");
        Clusters clusters = GoldenClusters.of(
                state.get("feature_bank").toFloatArray(),
                golden.longs("label_bank2"),
                golden.floats("centroids_after"),
                (int) golden.longs("min_cluster")[0],
                manager);
        assertThat(clusters.sizes()).isEqualTo(golden.longs("hist_before_small"));
        clusters.relieveSmall(0);
        GoldenClusters.assertRefilled(
                clusters,
                new long[][] {{2, 1}},
                golden.floats("feature_bank2"),
                golden.longs("label_bank_small"),
                golden.floats("centroids_small"));
    }

    /** A system whose loss is given draws; all else is the system's own. */
    private static TrainingSystem with(EncoderSystem system, Function<TrainingBatch, NDList> losses) {
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
            public void beforeLosses(long step) {
                system.beforeLosses(step);
            }

            @Override
            public NDList losses(TrainingBatch batch, long step) {
                return losses.apply(batch);
            }

            @Override
            public void afterUpdate(long step) {
                system.afterUpdate(step);
            }
        };
    }

    private TrainingStep step(TrainingSystem system, double rate) {
        return step(system, updater(system, rate), rate);
    }

    private TrainingStep step(TrainingSystem system, Updater updater, double rate) {
        return new TrainingStep(
                engine, system, updater, new LearningRate(rate, new Cosine.Spec(0), Optional.empty(), 1, 10));
    }

    private ListeningUpdater updater(TrainingSystem system, double rate) {
        return new ListeningUpdater(Updater.of(new Sgd.Spec(rate, 0.9, 1e-4, false), system.parameters(), manager));
    }

    private static TrainingBatch pictures(long[] images, int k, NDManager scratch) {
        int[] positions = Arrays.stream(images).mapToInt(Math::toIntExact).toArray();
        return new TrainingBatch(Tensors.pictures(k, scratch).tensors(), positions);
    }

    /** The reference counts no masks, so its tensors have no place for the counter. */
    private static Map<String, NDArray> withoutCounterOfDropout(Map<String, NDArray> arrays) {
        Map<String, NDArray> rest = new LinkedHashMap<>(arrays);
        rest.remove("projector.drop.asked");
        return rest;
    }

    private static float[] transposed(float[] columns, int height, int width) {
        float[] rows = new float[columns.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = columns[i % height * width + i / height];
        }
        return rows;
    }

    private static void assertFloats(NDArray array, Npz golden, String name) {
        assertThat(array.toFloatArray()).as(name).containsExactly(golden.floats(name), Offset.offset((float)
                TOLERANCE));
    }
}

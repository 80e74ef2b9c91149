package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.experiments.byol.ByolScenes_Wiring;
import org.orl.experiments.densecl.DenseClScenes_Wiring;
import org.orl.experiments.interclr.InterClrScenes_Wiring;
import org.orl.experiments.moco.MoCoScenes_Wiring;
import org.orl.experiments.npid.NpidScenes_Wiring;
import org.orl.experiments.odc.OdcScenes_Wiring;
import org.orl.experiments.selfemd.SelfEmdScenes_Wiring;
import org.orl.experiments.simclr.SimClrScenes_Wiring;
import org.orl.experiments.supervised.SupervisedScenes_Wiring;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.scenes.SceneExport;

/** Every small experiment runs from its class to its table, and an interrupted run ends with the same bytes. */
class SmallExperimentsTest {

    private static final List<String> TINY_NETWORK = List.of("network.ResNet.width=8");

    private static final List<String> TINY_TRAINING = List.of("Epochs=2", "BatchSize=8");

    private static final List<String> TINY_SVM = List.of("resize=32", "size=32", "pool=1", "costs=1,0.1");

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    /** A small experiment, the row of its table, its stage, its evaluation, and what makes it tiny beyond the rest. */
    private record Small(Wiring wiring, String row, String stage, String evaluation, List<String> settings) {

        /** Makes the two-layer head on vectors or maps small. */
        Small head(String kind) {
            return with("network." + kind + ".hidden=32", "network." + kind + ".out=16");
        }

        /** Makes the views small. */
        Small views(int size, String... names) {
            Small changed = this;
            for (String name : names) {
                changed = changed.with(stage + "." + name + ".RandomResizedCrop.size=" + size);
            }
            return changed;
        }

        Small with(String... more) {
            List<String> all = new ArrayList<>(settings);
            all.addAll(List.of(more));
            return new Small(wiring, row, stage, evaluation, all);
        }

        @Override
        public String toString() {
            return row;
        }
    }

    private static Small small(Wiring wiring, String row, String evaluation) {
        return new Small(wiring, row, "pretrainImages", evaluation, List.of());
    }

    static Stream<Small> experiments() {
        return Stream.of(
                small(new ByolScenes_Wiring(), "BYOL", "byolSvm")
                        .head("Mlp")
                        .views(32, "first", "second")
                        .with("pretrainImages.Byol.predictorHidden=32", "pretrainImages.Warmup.epochs=1"),
                small(new SimClrScenes_Wiring(), "SimCLR", "simClrSvm")
                        .head("Mlp")
                        .views(32, "first", "second")
                        .with("pretrainImages.Warmup.epochs=1"),
                small(new MoCoScenes_Wiring(), "MoCo v2", "moCoSvm")
                        .head("Mlp")
                        .views(32, "first", "second")
                        .with("pretrainImages.MoCo.queue=32"),
                small(new DenseClScenes_Wiring(), "DenseCL", "denseClSvm")
                        .head("Mlp")
                        .views(64, "first", "second")
                        .with(
                                "pretrainImages.DenseCl.queue=32",
                                "pretrainImages.DenseCl.denseHidden=32",
                                "pretrainImages.DenseCl.denseOut=16"),
                small(new SelfEmdScenes_Wiring(), "Self-EMD", "selfEmdSvm")
                        .head("DenseMlp")
                        .views(64, "first", "second")
                        .with("pretrainImages.SelfEmd.predictorHidden=32", "pretrainImages.Warmup.epochs=1"),
                new Small(new SupervisedScenes_Wiring(), "Supervised", "trainWithLabels", "supervisedSvm", List.of())
                        .head("Mlp")
                        .views(32, "view")
                        .with("trainWithLabels.Warmup.epochs=1"),
                small(new NpidScenes_Wiring(), "NPID", "npidSvm")
                        .views(32, "view")
                        .with("network.LinearProjection.out=16", "pretrainImages.Npid.negatives=16"),
                small(new OdcScenes_Wiring(), "ODC", "odcSvm")
                        .head("ClusteringMlp")
                        .views(32, "view")
                        .with(
                                "pretrainImages.Odc.clusters=4",
                                "pretrainImages.Odc.smallest=3",
                                "pretrainImages.Odc.resize=36",
                                "pretrainImages.Odc.crop=32"),
                small(new InterClrScenes_Wiring(), "InterCLR", "interClrSvm")
                        .head("Mlp")
                        .views(32, "first", "second")
                        .with(
                                "pretrainImages.InterClr.queue=32",
                                "pretrainImages.InterClr.clusters=4",
                                "pretrainImages.InterClr.smallest=3",
                                "pretrainImages.InterClr.negatives=8",
                                "pretrainImages.InterClr.pool=16",
                                "pretrainImages.InterClr.resize=36",
                                "pretrainImages.InterClr.crop=32"));
    }

    @BeforeAll
    static void drawScenes() throws IOException {
        Path scenes = data.resolve("scenes");
        SceneExport.write(new ProceduralScenes(20, 1, 64), scenes);
        Path drawn = scenes.resolve(SceneExport.ANNOTATIONS);
        for (String list : List.of("pretrain", "voc07_trainval", "voc07_test")) {
            Files.copy(drawn, drawn.resolveSibling(list + ".json"));
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void runsAsLargeAsPredictedAndWhenInterruptedEndsWithTheSameBytes(Small small) throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");

        Watcher watcher = new Watcher(Integer.MAX_VALUE);
        List<Scored> scores = run(small, whole, watcher);
        assertThatThrownBy(() -> run(small, broken, new Watcher(3))).isInstanceOf(Interrupted.class);
        run(small, broken, new Watcher(Integer.MAX_VALUE));

        assertThat(scores).hasSize(1).allSatisfy(scored -> {
            assertThat(scored.cell().row()).isEqualTo(small.row());
            assertThat(scored.score().headline()).isBetween(0.0, 100.0);
        });
        assertThat(EndToEndTest.hashes(broken))
                .isEqualTo(EndToEndTest.hashes(whole))
                .isNotEmpty();
        assertThat((double) predictedCheckpoint(small))
                .isCloseTo(watcher.checkpoints.get(small.stage()), withinPercentage(2));
    }

    /** What lies beside the result of a training at most, which is one checkpoint more than the kept ones. */
    private static long predictedCheckpoint(Small small) {
        RunSettings settings = settings(data.resolve("never made"));
        Plan plan = Plan.of(graph(small), settings);
        return DiskForecast.of(plan, settings).uses().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(small.stage()))
                .mapToLong(entry -> (entry.getValue().peak() - entry.getValue().result()) / (RunSettings.KEPT + 1))
                .sum();
    }

    @Test
    void aClassifierOfOneClassAnImageRefusesPhotosWithSeveral() {
        Small supervised = experiment("Supervised").with("trainWithLabels.Supervised.classes=ONE");

        assertThatThrownBy(() -> run(supervised, folder, new Watcher(Integer.MAX_VALUE)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(".png shows ")
                .hasMessageContaining("@Supervised wants one an image");
    }

    @Test
    void moreClustersThanImagesCanFillAreRefused() {
        Small odc = experiment("ODC").with("pretrainImages.Odc.clusters=11");

        assertThatThrownBy(() -> run(odc, folder, new Watcher(Integer.MAX_VALUE)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("11 clusters are wanted of 20 images");
    }

    private static Small experiment(String row) {
        return experiments()
                .filter(small -> small.row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static List<Scored> run(Small small, Path workspace, Watcher watcher) {
        return new Scheduler(settings(workspace), watcher).run(graph(small));
    }

    private static RunSettings settings(Path workspace) {
        return new RunSettings(
                workspace, new DataPlaces(Map.of("scenes", data.resolve("scenes"))), 0, new Hardware("cpu", 2), 2);
    }

    private static Graph graph(Small small) {
        List<String> settings = new ArrayList<>(TINY_NETWORK);
        TINY_TRAINING.forEach(value -> settings.add(small.stage() + "." + value));
        TINY_SVM.forEach(value -> settings.add(small.evaluation() + ".LinearSvm." + value));
        settings.addAll(small.settings());
        return Overrides.wire(small.wiring(), settings);
    }
}

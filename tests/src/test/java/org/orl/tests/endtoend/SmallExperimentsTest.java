package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.experiments.densecl.DenseClScenes_Wiring;
import org.orl.experiments.moco.MoCoScenes_Wiring;
import org.orl.experiments.simclr.SimClrScenes_Wiring;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.scenes.SceneExport;

/** Every small experiment runs from its class to its table, and an interrupted run ends with the same bytes. */
class SmallExperimentsTest {

    private static final List<String> TINY = List.of(
            "network.ResNet.width=8",
            "network.Mlp.hidden=32",
            "network.Mlp.out=16",
            "pretrainImages.Epochs=2",
            "pretrainImages.BatchSize=8",
            "pretrainImages.first.RandomResizedCrop.size=32",
            "pretrainImages.second.RandomResizedCrop.size=32");

    private static final List<String> TINY_SVM = List.of("resize=32", "size=32", "pool=1", "costs=1,0.1");

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    /** A small experiment, the row of its table, its evaluation, and what makes it tiny beyond what all share. */
    private record Small(Wiring wiring, String row, String evaluation, List<String> settings) {}

    static Stream<Named<Small>> experiments() {
        return Stream.of(
                small(
                        "SimClrScenes",
                        new SimClrScenes_Wiring(),
                        "SimCLR",
                        "simClrSvm",
                        "pretrainImages.Warmup.epochs=1"),
                small("MoCoScenes", new MoCoScenes_Wiring(), "MoCo v2", "moCoSvm", "pretrainImages.MoCo.queue=32"),
                small(
                        "DenseClScenes",
                        new DenseClScenes_Wiring(),
                        "DenseCL",
                        "denseClSvm",
                        "pretrainImages.DenseCl.queue=32",
                        "pretrainImages.DenseCl.denseHidden=32",
                        "pretrainImages.DenseCl.denseOut=16"));
    }

    private static Named<Small> small(String name, Wiring wiring, String row, String evaluation, String... settings) {
        return Named.of(name, new Small(wiring, row, evaluation, List.of(settings)));
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
    void runsAndWhenInterruptedEndsWithTheSameBytes(Small small) throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");

        List<Scored> scores = run(small, whole, new Watcher(Integer.MAX_VALUE));
        assertThatThrownBy(() -> run(small, broken, new Watcher(3))).isInstanceOf(Interrupted.class);
        run(small, broken, new Watcher(Integer.MAX_VALUE));

        assertThat(scores).hasSize(1).allSatisfy(scored -> {
            assertThat(scored.cell().row()).isEqualTo(small.row());
            assertThat(scored.score().headline()).isBetween(0.0, 100.0);
        });
        assertThat(EndToEndTest.hashes(broken))
                .isEqualTo(EndToEndTest.hashes(whole))
                .isNotEmpty();
    }

    private static List<Scored> run(Small small, Path workspace, Watcher watcher) {
        List<String> settings = new ArrayList<>(TINY);
        TINY_SVM.forEach(value -> settings.add(small.evaluation() + ".LinearSvm." + value));
        settings.addAll(small.settings());
        RunSettings run = new RunSettings(
                workspace, new DataPlaces(Map.of("scenes", data.resolve("scenes"))), 0, new Hardware("cpu", 2), 2);
        return new Scheduler(run, watcher).run(Overrides.wire(small.wiring(), settings));
    }
}

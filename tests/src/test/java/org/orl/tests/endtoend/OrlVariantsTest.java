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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.experiments.orl.OrlFromMoCoScenes_Wiring;
import org.orl.experiments.orl.OrlFromSimClrScenes_Wiring;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.scenes.SceneExport;

/** ORL with another first stage, and with some of its terms. */
class OrlVariantsTest {

    private static final List<String> TINY = List.of(
            "network.ResNet.width=8",
            "network.Mlp.hidden=32",
            "network.Mlp.out=16",
            "pretrainImages.Epochs=1",
            "pretrainImages.BatchSize=8",
            "pretrainImages.first.RandomResizedCrop.size=32",
            "pretrainImages.second.RandomResizedCrop.size=32",
            "retrieveNeighbours.KnnRetrieval.k=3",
            "retrieveNeighbours.KnnRetrieval.resize=36",
            "retrieveNeighbours.KnnRetrieval.crop=32",
            "pairRegions.RoiPairs.minSize=16",
            "pairRegions.RoiPairs.patchSize=32",
            "pairRegions.RoiPairs.topProposals=10",
            "pretrainObjects.Epochs=1",
            "pretrainObjects.BatchSize=8",
            "pretrainObjects.Warmup.epochs=1",
            "pretrainObjects.Orl.predictorHidden=32",
            "pretrainObjects.Orl.patchSize=32",
            "pretrainObjects.first.RandomResizedCrop.size=32",
            "pretrainObjects.second.RandomResizedCrop.size=32");

    @TempDir
    static Path data;

    @TempDir
    Path workspace;

    @BeforeAll
    static void drawScenes() throws IOException {
        SceneExport.write(new ProceduralScenes(20, 1, 64), data.resolve("scenes"));
        Path drawn = data.resolve("scenes").resolve(SceneExport.ANNOTATIONS);
        for (String list : List.of("pretrain", "voc07_trainval", "voc07_test")) {
            Files.copy(drawn, drawn.resolveSibling(list + ".json"));
        }
    }

    @Test
    void moCoMayFindTheRegionsAndATermOfWeightZeroIsLeftOut() throws IOException {
        List<Scored> scores = run(
                new OrlFromMoCoScenes_Wiring(),
                "pretrainImages.MoCo.queue=32",
                "pretrainObjects.Orl.interWeight=0",
                "pretrainObjects.Orl.imageWeight=0");

        assertThat(scores)
                .extracting(scored -> scored.cell().row())
                .containsExactly("Random", "MoCo v2", "ORL from MoCo v2");
        assertThat(histories())
                .hasSize(2)
                .anySatisfy(history ->
                        assertThat(history).contains("loss_intra").doesNotContain("loss_inter", "loss_image"));
    }

    @Test
    void simClrMayFindTheRegions() throws IOException {
        List<Scored> scores = run(new OrlFromSimClrScenes_Wiring(), "pretrainImages.Warmup.epochs=1");

        assertThat(scores)
                .extracting(scored -> scored.cell().row())
                .containsExactly("Random", "SimCLR", "ORL from SimCLR");
        assertThat(histories())
                .anySatisfy(history -> assertThat(history).contains("loss_image", "loss_intra", "loss_inter"));
    }

    @Test
    void withoutAnyTermThereIsNothingToLearn() {
        assertThatThrownBy(() -> run(
                        new OrlFromMoCoScenes_Wiring(),
                        "pretrainImages.MoCo.queue=32",
                        "pretrainObjects.Orl.interWeight=0",
                        "pretrainObjects.Orl.intraWeight=0",
                        "pretrainObjects.Orl.imageWeight=0"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("All three weights of @Orl are 0");
    }

    @Test
    void aQueueThatBatchesDoNotFillIsRefused() {
        assertThatThrownBy(() -> run(new OrlFromMoCoScenes_Wiring(), "pretrainImages.MoCo.queue=30"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no multiple of the batches of 8")
                .hasMessageContaining("a queue of 32");
    }

    private List<Scored> run(Wiring wiring, String... settings) {
        List<String> all = new ArrayList<>(TINY);
        all.addAll(List.of(settings));
        for (String evaluation : List.of("randomSvm", "byolSvm", "orlSvm")) {
            for (String value : List.of("resize=32", "size=32", "pool=1", "costs=1")) {
                all.add(evaluation + ".LinearSvm." + value);
            }
        }
        RunSettings run = new RunSettings(
                workspace, new DataPlaces(Map.of("scenes", data.resolve("scenes"))), 0, new Hardware("cpu", 2), 0);
        return new Scheduler(run, new Watcher(Integer.MAX_VALUE)).run(Overrides.wire(wiring, all));
    }

    private List<String> histories() throws IOException {
        List<String> histories = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(workspace.resolve("results"))) {
            for (Path file : walk.filter(each -> each.endsWith("history.jsonl")).toList()) {
                histories.add(Files.readString(file));
            }
        }
        return histories;
    }
}

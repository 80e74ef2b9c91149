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
import org.orl.experiments.supervised.SupervisedImageNet_Wiring;
import org.orl.experiments.supervised.SupervisedTorchvision_Wiring;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.scenes.SceneExport;

/** The columns on ImageNet, on a few drawn scenes in its folders, for both ways to a Supervised row. */
class ClassificationTablesTest {

    private static final int IMAGES = 16;

    @TempDir
    static Path folder;

    @BeforeAll
    static void drawAnImageNet() throws IOException {
        Path imagenet = folder.resolve("imagenet");
        Path drawn = folder.resolve("drawn");
        SceneExport.write(new ProceduralScenes(IMAGES, 1, 72), drawn);
        List<Path> pictures;
        try (Stream<Path> files = Files.list(drawn.resolve(SceneExport.IMAGES))) {
            pictures = files.sorted().toList();
        }
        List<String> training = new ArrayList<>();
        for (int i = 0; i < IMAGES; i++) {
            String split = i < IMAGES / 2 ? "train" : "val";
            Path home = Files.createDirectories(imagenet.resolve(split).resolve(i % 2 == 0 ? "n01" : "n02"));
            Files.copy(pictures.get(i), home.resolve(pictures.get(i).getFileName()));
            if (split.equals("train")) {
                training.add(pictures.get(i).getFileName().toString());
            }
        }
        Files.write(imagenet.resolve("1percent.txt"), training.subList(0, 4));
        Files.write(imagenet.resolve("10percent.txt"), training);
    }

    @Test
    void aClassifierFromScratchIsProbedAndFineTunedOnBothParts() {
        List<String> settings = new ArrayList<>(List.of(
                "network.ResNet.depth=18",
                "network.ResNet.width=8",
                "imagenetLinear.LinearProbe.resize=72",
                "imagenetLinear.LinearProbe.crop=64"));
        for (String node : List.of("trainWithLabels", "imagenetLinear", "semiOnePercent", "semiTenPercent")) {
            settings.addAll(List.of(
                    node + ".Epochs=2",
                    node + ".BatchSize=4",
                    node + ".Steps.at=1",
                    node + ".view.RandomResizedCrop.size=64"));
        }
        for (String node : List.of("semiOnePercent", "semiTenPercent")) {
            settings.addAll(List.of(
                    node + ".FineTune.lr=0.01",
                    node + ".FineTune.headRate=1,10",
                    node + ".FineTune.resize=72",
                    node + ".FineTune.crop=64"));
        }

        List<Scored> scores = run(
                new SupervisedImageNet_Wiring(),
                settings,
                Map.of("imagenet", folder.resolve("imagenet")),
                "imagenetLinear",
                "semiOnePercent",
                "semiTenPercent");

        assertThat(scores)
                .allSatisfy(scored -> {
                    assertThat(scored.cell().row()).isEqualTo("Supervised");
                    assertThat(scored.score().figures().get("Top-1")).isBetween(0.0, 100.0);
                    assertThat(scored.score().figures()).containsKey("Top-5");
                })
                .extracting(scored -> scored.cell().column())
                .containsExactly("ImageNet linear", "ImageNet 1 %", "ImageNet 10 %");
    }

    @Test
    void whereTorchvisionsFileIsNotThereItIsNamed() {
        assertThatThrownBy(() -> run(
                        new SupervisedTorchvision_Wiring(),
                        List.of(),
                        Map.of("torchvision", folder, "imagenet", folder.resolve("imagenet")),
                        "imagenetLinear"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(folder.resolve("resnet50-0676ba61.pth") + " does not exist")
                .hasMessageContaining("--data torchvision=DIR");
    }

    private static List<Scored> run(
            Wiring wiring, List<String> settings, Map<String, Path> data, String... evaluations) {
        Graph graph = Overrides.wire(wiring, settings);
        RunSettings run = new RunSettings(folder.resolve("w"), new DataPlaces(data), 0, new Hardware("cpu", 2), 0);
        return new Scheduler(run, RunListener.silent())
                .run(graph.part(graph.nodes().stream()
                        .filter(node -> List.of(evaluations).contains(node.name()))
                        .toList()));
    }
}

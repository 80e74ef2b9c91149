package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.experiments.orl.OrlScenes_Wiring;
import org.orl.runtime.cli.Main;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.image.ImageDecoder;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.scenes.SceneExport;

/** What stages have found is drawn on photos. */
class DrawTest {

    private static final List<String> TINY = List.of(
            "network.ResNet.width=8",
            "network.Mlp.hidden=32",
            "network.Mlp.out=16",
            "pretrainImages.Epochs=1",
            "pretrainImages.Warmup.epochs=0",
            "pretrainImages.BatchSize=8",
            "pretrainImages.Byol.predictorHidden=32",
            "pretrainImages.first.RandomResizedCrop.size=32",
            "pretrainImages.second.RandomResizedCrop.size=32",
            "retrieveNeighbours.KnnRetrieval.k=3",
            "retrieveNeighbours.KnnRetrieval.resize=36",
            "retrieveNeighbours.KnnRetrieval.crop=32",
            "pairRegions.RoiPairs.minSize=16",
            "pairRegions.RoiPairs.patchSize=32",
            "pairRegions.RoiPairs.topProposals=10");

    private static final int PATIENCE_MINUTES = 2;

    /** The colour of the first pair's frames. */
    private static final int[] YELLOW = {240, 228, 66};

    @TempDir
    static Path folder;

    @BeforeAll
    static void findRegions() throws IOException {
        SceneExport.write(new ProceduralScenes(10, 1, 64), folder.resolve("scenes"));
        Path drawn = folder.resolve("scenes").resolve(SceneExport.ANNOTATIONS);
        for (String list : List.of("pretrain", "voc07_trainval", "voc07_test")) {
            Files.copy(drawn, drawn.resolveSibling(list + ".json"));
        }
        Graph graph = Overrides.wire(new OrlScenes_Wiring(), TINY);
        RunSettings settings = new RunSettings(
                folder.resolve("w"),
                new DataPlaces(Map.of("scenes", folder.resolve("scenes"))),
                0,
                new Hardware("cpu", 2),
                0);
        new Scheduler(settings, RunListener.silent())
                .run(graph.part(graph.nodes().stream()
                        .filter(node -> List.of("initialise", "pairRegions").contains(node.name()))
                        .toList()));
    }

    @Test
    void pairsOfRegionsAreFramedOnPhotosAndTheirNeighbours() throws IOException, InterruptedException {
        RgbImage figure = draw("correspondences", "--count", "2", "--neighbours", "2", "--side", "64");

        assertThat(figure.width()).isEqualTo(3 * (64 + 8) + 8);
        assertThat(yellowPixels(figure, 0, 72)).isPositive();
        assertThat(yellowPixels(figure, 72, 144)).isPositive();
        assertThat(yellowPixels(figure, 144, 216)).isZero();
    }

    @Test
    void encodersThatAreThereHaveAColumnOfAttention() throws IOException, InterruptedException {
        RgbImage figure = draw("attention", "--count", "1", "--side", "64", "--seen", "64");

        assertThat(figure.width())
                .as("photo, Random and BYOL; ORL is not trained")
                .isEqualTo(3 * (64 + 8) + 8);
    }

    private static long yellowPixels(RgbImage figure, int from, int to) {
        long found = 0;
        for (int y = 0; y < figure.height(); y++) {
            for (int x = from; x < to; x++) {
                int at = (y * figure.width() + x) * 3;
                boolean isYellow = true;
                for (int channel = 0; channel < 3; channel++) {
                    isYellow &= (figure.pixels()[at + channel] & 255) == YELLOW[channel];
                }
                found += isYellow ? 1 : 0;
            }
        }
        return found;
    }

    private static RgbImage draw(String figure, String... more) throws IOException, InterruptedException {
        Path drawn = folder.resolve(figure + ".png");
        // Where Surefire runs the tests, the JVM's own class path is one jar that only points to the others.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Main.class.getName(),
                "draw",
                figure,
                "orl-scenes",
                "--data",
                "scenes=" + folder.resolve("scenes"),
                "--workspace",
                folder.resolve("w").toString(),
                "--device",
                "cpu",
                "-o",
                drawn.toString()));
        TINY.forEach(setting -> command.addAll(List.of("--set", setting)));
        command.addAll(List.of(more));
        File output = folder.resolve(figure + ".txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroy();
        process.waitFor();
        String said = Files.readString(output.toPath());
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("Wrote " + drawn);
        return ImageDecoder.decode(drawn);
    }
}

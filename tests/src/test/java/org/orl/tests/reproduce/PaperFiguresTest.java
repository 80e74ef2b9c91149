package org.orl.tests.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.cli.Main;
import org.orl.runtime.image.ImageDecoder;

/** The paper's figures at a tiny size, from nothing to the picture. */
class PaperFiguresTest {

    private static final String YAML = """
            title: A figure
            paper: arXiv:1
            source: page 3
            figure: %s
            %s
            photos: 2
            side: 64
            experiments: {paper: tiny-orl, small: tiny-orl}
            """;

    @TempDir
    private Path folder;

    private static final int PATIENCE_MINUTES = 2;

    private String out = "";
    private String err = "";

    private int reproduce(String name, String... more) throws IOException, InterruptedException {
        // Where Surefire runs the tests, the JVM's own class path is one jar that only points to the others.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Main.class.getName(),
                "reproduce",
                folder.resolve(name).toString(),
                "--scale",
                "small",
                "--device",
                "cpu",
                "--threads",
                "2",
                "--workspace",
                folder.resolve("w").toString()));
        command.addAll(List.of(more));
        Path said = folder.resolve("out.txt");
        Path told = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(told.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroy();
        process.waitFor();
        out = Files.readString(said);
        err = Files.readString(told);
        assertThat(ended).as(out + err).isTrue();
        return process.exitValue();
    }

    private void write(String figure, String extent) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve(figure)).resolve("reproduction.yaml"),
                YAML.formatted(figure, extent));
    }

    private Path made(String figure, String file) {
        return folder.resolve("w/reproductions").resolve(figure + "-small").resolve(file);
    }

    @Test
    void theStagesThatAFigureShowsAreRunAndDrawnAndThoseThatAreStoredAreNotRunAgain()
            throws IOException, InterruptedException {
        write("correspondences", "neighbours: 2");
        write("attention", "seen: 64");

        assertThat(reproduce("correspondences", "--dry-run")).as(err).isZero();
        assertThat(out)
                .contains("correspondences at small scale: A figure", "SMALL SCALE: other data")
                .containsPattern("pairRegions +would run")
                .doesNotContain("pretrainObjects", "byolSvm");
        assertThat(folder.resolve("w")).doesNotExist();

        assertThat(reproduce("correspondences")).as(err).isZero();
        assertThat(err)
                .contains("== tiny-orl, seed 0: correspondences", "pairRegions: RoiPairs")
                .doesNotContain("pretrainObjects");
        assertThat(ImageDecoder.decode(made("correspondences", "seed-0.png")).width())
                .as("a photo and two neighbours")
                .isEqualTo(3 * (64 + 8) + 8);

        assertThat(reproduce("attention")).as(err).isZero();
        assertThat(err).contains("pretrainImages: stored", "pretrainObjects: Orl");
        assertThat(ImageDecoder.decode(made("attention", "seed-0.png")).width())
                .as("a photo, Random, BYOL and ORL")
                .isEqualTo(4 * (64 + 8) + 8);
        JsonNode about =
                new ObjectMapper().readTree(made("attention", "seed-0.json").toFile());
        assertThat(about.at("/shown/pretrainObjects").asText()).hasSize(64);
        assertThat(about.at("/photos")).hasSize(2);
        assertThat(about.at("/seen").asInt()).isEqualTo(64);
        assertThat(about.at("/records/0").asText()).isEqualTo("records/tiny-orl-seed-0.json");
        assertThat(made("attention", "records/tiny-orl-seed-0.json")).exists();

        byte[] drawn = Files.readAllBytes(made("attention", "seed-0.png"));
        assertThat(reproduce("attention")).isZero();
        assertThat(err).doesNotContain("==", "pretrainObjects");
        assertThat(made("attention", "seed-0.png")).hasBinaryContent(drawn);
    }
}

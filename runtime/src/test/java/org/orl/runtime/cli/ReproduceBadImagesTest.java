package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code reproduce} does about pictures that cannot be read, and {@code rerun} of what it made. */
class ReproduceBadImagesTest {

    private static final String SKIP = "--on-bad-image=skip";

    private static final String TABLE = """
            title: Counts
            paper: arXiv:1
            source: page 2
            columns:
              - {name: A, figure: pictures, tolerance: 0.5, paper: all, small: all}
            rows:
              - system: Album
                data: Photos
                paper: {experiment: album, row: album}
                small: {experiment: album, row: album}
                reported: {A: 3}
            """;

    private static final String FIGURE = """
            title: Pairs
            paper: arXiv:1
            source: page 3
            figure: correspondences
            neighbours: 1
            photos: 3
            side: 64
            experiments: {paper: paired-album, small: paired-album}
            """;

    @TempDir
    private Path photos;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeThreePhotosOfWhichOneIsCutOff() throws IOException {
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
            ImageIO.write(
                    new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB),
                    "jpg",
                    photos.resolve(name).toFile());
        }
        byte[] whole = Files.readAllBytes(bad());
        Files.write(bad(), Arrays.copyOf(whole, whole.length / 2));
        write("table", TABLE);
        write("figure", FIGURE);
    }

    private Path bad() {
        return photos.resolve("b.jpg");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("reproduction.yaml"), yaml);
    }

    private int orl(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", workspace().toString()));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private int reproduce(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("reproduce", folder.resolve(name).toString(), "--device", "cpu", "--data", "photos=" + photos));
        arguments.addAll(List.of(more));
        return orl(arguments.toArray(String[]::new));
    }

    private Path workspace() {
        return folder.resolve("w");
    }

    private JsonNode record(String of) throws IOException {
        return new ObjectMapper()
                .readTree(workspace().resolve("reproductions").resolve(of).toFile());
    }

    @Test
    void aTableStopsBeforeItComputesAndListsAll() {
        assertThat(reproduce("table")).isEqualTo(3);
        assertThat(err.toString())
                .contains("1 picture cannot be read: " + bad())
                .contains("leave them out with " + SKIP + ".");
        assertThat(out.toString()).contains("failed");
        assertThat(workspace().resolve("bad-pictures.txt")).content().contains(bad() + " ");
        assertThat(workspace().resolve("results")).doesNotExist();
    }

    @Test
    void aTableLeavesThemOutCountsThemAndRecordsThem() throws IOException {
        assertThat(reproduce("table", SKIP, "--seeds", "0,1"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString())
                .containsOnlyOnce("WARNING: album, images: left out 1:\n  " + bad())
                .contains("== album, seed 0", "== album, seed 1");
        assertThat(out.toString()).contains("2.00 ± 0.00");
        for (int seed : new int[] {0, 1}) {
            JsonNode record = record("table-paper/records/album-seed-" + seed + ".json");
            assertThat(record.at("/contents/0/images").asInt()).isEqualTo(2);
            assertThat(record.at("/contents/0/leftOut")).hasSize(1);
        }

        assertThat(reproduce("table", SKIP)).isZero();
        assertThat(err.toString()).as("what is stored is taken").doesNotContain("==");
        assertThat(orl("run", "Album", "--device", "cpu", "--data", "photos=" + photos, SKIP))
                .isZero();
        assertThat(err.toString()).as("and is that of a run").contains("count: stored");
    }

    @Test
    void whatItMadeIsMadeAgainWithoutThem() throws IOException {
        assertThat(reproduce("table", SKIP)).isZero();
        String result = record("table-paper/table.json")
                .at("/cells/0/runs/0/fingerprint")
                .asText();
        assertThat(orl("rerun", result)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("images: left out 1:");
        assertThat(out.toString()).contains("count (").contains("the same bytes");
        assertThat(Path.of("workspace")).as("nothing is written elsewhere").doesNotExist();
    }

    @Test
    void withoutBadPicturesTheOptionChangesNothing() throws IOException {
        Files.copy(photos.resolve("a.jpg"), bad(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(reproduce("table")).isZero();
        assertThat(reproduce("table", SKIP)).isZero();
        assertThat(out.toString()).contains("3.00");
        assertThat(err.toString()).doesNotContain("==");
    }

    @Test
    void dataThatIsMissingIsToldAsWithoutTheOption() {
        assertThat(orl("reproduce", folder.resolve("table").toString(), SKIP)).isEqualTo(3);
        assertThat(out.toString()).contains("no data", "--data photos=DIR");
    }

    @Test
    void aFigureStopsOrLeavesThemOutAlike() throws IOException {
        assertThat(reproduce("figure")).isEqualTo(3);
        assertThat(err.toString()).contains("1 picture cannot be read: " + bad());

        assertThat(reproduce("figure", SKIP)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("WARNING: images: left out 1:\n  " + bad());
        assertThat(record("figure-paper/seed-0.json").at("/photos")).hasSize(2);
        assertThat(record("figure-paper/records/paired-album-seed-0-2.json").at("/contents/0/leftOut"))
                .hasSize(1);

        assertThat(reproduce("figure", SKIP, "--dry-run")).isZero();
        assertThat(out.toString()).containsPattern("pair +(stored|cached)");
    }
}

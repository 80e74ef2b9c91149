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
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do about pictures that cannot be read. */
class CheckDataCommandTest {

    @TempDir
    private Path photos;

    @TempDir
    private Path workspace;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makePhotos() throws IOException {
        for (String name : List.of("a.png", "b c.png", "d.png")) {
            ImageIO.write(
                    new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB),
                    "png",
                    photos.resolve(name).toFile());
        }
    }

    private int orl(String command, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> args = new ArrayList<>(List.of(command, "Album", "--data", "photos=" + photos));
        args.addAll(List.of("--workspace", workspace.toString(), "--device", "cpu"));
        args.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private void damageTheMiddle(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(photos.resolve(name));
        bytes[45] ^= 0x55;
        Files.write(photos.resolve(name), bytes);
    }

    @Test
    void findsNothingWrongWithGoodPictures() {
        assertThat(orl("check-data", "--full")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("images: ImageFolder(dataset = photos)")
                .contains("  3 pictures, list sha256:")
                .contains("  no labels")
                .doesNotContain("WRONG");
    }

    @Test
    void listsAllBadPicturesAtOnce() throws IOException {
        Path list = workspace.resolve("lists/bad.txt");
        Files.writeString(photos.resolve("it's \"no\" photo é.jpg"), "x");
        Files.createFile(photos.resolve("empty.jpg"));
        damageTheMiddle("d.png");
        assertThat(orl("check-data", "--bad-list", list.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("WRONG: 2 of 5 pictures cannot be read:");
        assertThat(list)
                .hasContent(photos.resolve("empty.jpg") + " is empty\n" + photos.resolve("it's \"no\" photo é.jpg")
                        + " is neither JPEG, PNG, GIF, BMP nor WebP\n");
        assertThat(orl("check-data", "--full", "--bad-list", list.toString())).isEqualTo(3);
        assertThat(Files.readString(list)).contains("d.png cannot be decoded\n");
    }

    @Test
    void saysWhatIsMissing() {
        out.getBuffer().setLength(0);
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "check-data", "Album");
        assertThat(code).isEqualTo(3);
        assertThat(out.toString()).contains("WRONG: The data set 'photos' is needed, and nothing says where it is.");
    }

    @Test
    void aRunStopsBeforeItComputesAndListsAll() throws IOException {
        for (int i = 0; i < 7; i++) {
            Files.createFile(photos.resolve("e" + i + ".jpg"));
        }
        assertThat(orl("run")).isEqualTo(3);
        assertThat(err.toString())
                .contains("7 pictures cannot be read: " + photos.resolve("e0.jpg") + " is empty; ")
                .contains("; .... " + workspace.resolve("bad-pictures.txt") + " lists all.")
                .contains("--on-bad-image=skip");
        assertThat(Files.readAllLines(workspace.resolve("bad-pictures.txt"))).hasSize(7);
        assertThat(workspace.resolve("results")).doesNotExist();
    }

    @Test
    void aPictureThatOnlyADecodeFindsStopsTheRunByName() throws IOException {
        damageTheMiddle("d.png");
        assertThat(orl("run")).isEqualTo(3);
        assertThat(err.toString()).contains("The picture " + photos.resolve("d.png") + " cannot be decoded.");
    }

    @Test
    void skippingLeavesThemOutCountsThemAndRecordsThem() throws IOException {
        damageTheMiddle("d.png");
        Files.createFile(photos.resolve("empty.jpg"));
        assertThat(orl("run", "--on-bad-image=skip")).as(err.toString()).isZero();
        assertThat(err.toString())
                .contains("WARNING: images: left out 2:")
                .contains(photos.resolve("d.png") + " cannot be decoded");
        assertThat(out.toString()).contains("2.00");
        JsonNode record =
                new ObjectMapper().readTree(Files.readString(workspace.resolve("runs/album/provenance.json")));
        assertThat(record.at("/contents/0/images").asInt()).isEqualTo(2);
        assertThat(record.at("/contents/0/leftOut")).hasSize(2);
        assertThat(record.at("/contents/0/list").asText()).contains(" without sha256:");

        assertThat(orl("run", "--on-bad-image=skip")).isZero();
        assertThat(err.toString()).contains("count: stored");
        assertThat(orl("plan", "--on-bad-image=skip")).isZero();
        assertThat(out.toString()).contains("A run: 1 cached.");
    }

    @Test
    void skippingWithoutBadPicturesIsTheSameRun() {
        assertThat(orl("run")).isZero();
        assertThat(orl("run", "--on-bad-image=skip")).isZero();
        assertThat(err.toString()).contains("count: stored");
    }
}

package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.UserError;

class ImageFolderReaderTest {

    private static final ImageFolder SET = new ImageFolder("set");

    @TempDir
    private Path temporary;

    @Test
    void listsEveryPictureBelowTheFolderSortedByPath() throws IOException {
        folder("z.JPG", "b/y.jpeg", "b/a.Png", "c.jpg").text("readme.txt", "no picture");
        Files.createDirectory(temporary.resolve("d.jpg"));

        ImageSource set = open();

        assertThat(IntStream.range(0, set.size()).mapToObj(set::name))
                .containsExactly(path("b/a.Png"), path("b/y.jpeg"), path("c.jpg"), path("z.JPG"));
        assertThat(set.read(3).height()).isEqualTo(6);
    }

    @Test
    void keepsAnImagesIdWhenOthersComeAndWhereverTheFolderIs() throws IOException {
        folder("m.jpg");
        long before = open().id(0);
        folder("a.jpg");

        assertThat(open().id(1)).isEqualTo(before).isPositive();
        assertThat(open().id(0)).isNotEqualTo(before);
    }

    @Test
    void findsPicturesBehindALinkedFolder(@TempDir Path elsewhere) throws IOException {
        new Folder(elsewhere).pictures("x.png");
        Files.createSymbolicLink(temporary.resolve("linked"), elsewhere);

        assertThat(open().name(0)).isEqualTo(path("linked/x.png"));
    }

    @Test
    void saysThatThereIsNoPicture() throws IOException {
        folder().text("notes.txt", "x");

        assertThatThrownBy(this::open)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No picture (.jpg, .jpeg, .png) is below " + temporary);
    }

    @Test
    void saysThatItHasNoLabels() throws IOException {
        folder("a.jpg");

        assertThatThrownBy(open()::labels)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("The pictures of " + temporary + " have no labels");
    }

    @Test
    void changesItsFingerprintWithTheListAndTheSizes() throws IOException {
        Folder folder = folder("a.jpg");
        String before = fingerprint();
        folder.text("notes.txt", "x");
        assertThat(fingerprint()).isEqualTo(before);
        folder.picture("a.jpg", 80, 60, 0x123456);
        String resized = fingerprint();
        folder.pictures("b.jpg");

        assertThat(resized).isNotEqualTo(before);
        assertThat(fingerprint()).isNotEqualTo(resized);
    }

    private Folder folder(String... pictures) throws IOException {
        return new Folder(temporary).pictures(pictures);
    }

    private String path(String name) {
        return temporary.resolve(name).toString();
    }

    private ImageSource open() {
        return new ImageFolderReader().open(SET, new Folder(temporary).places());
    }

    private String fingerprint() {
        return new ImageFolderReader().fingerprint(SET, new Folder(temporary).places());
    }
}

package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.data.VocDevkit;
import org.orl.runtime.UserError;

class VocDevkitReaderTest {

    private static final VocDevkit TRAINVAL = new VocDevkit("set", "trainval");
    private static final String DOGS = "ImageSets/Main/dog_trainval.txt";

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void makeADevkit() throws IOException {
        folder = new Folder(temporary)
                .text(DOGS, "000012  1\n000005 -1\n000007  0\n")
                .text("ImageSets/Main/bird_trainval.txt", "000005  1\n000007 -1\n000012 -1\n")
                .text("ImageSets/Main/cat_val.txt", "000005  1\n")
                .text("ImageSets/Main/trainval.txt", "000005\n000007\n000012\n")
                .pictures("JPEGImages/000005.jpg", "JPEGImages/000007.jpg", "JPEGImages/000012.jpg");
    }

    @Test
    void sortsImagesAndNumbersThemByTheirNames() {
        ImageSource set = open();

        assertThat(set.size()).isEqualTo(3);
        assertThat(new long[] {set.id(0), set.id(1), set.id(2)}).containsExactly(5, 7, 12);
        assertThat(set.read(2).width()).isEqualTo(8);
    }

    @Test
    void readsTheLabelsOfTheSplitsClassesOnly() {
        MultiLabels labels = open().labels();

        assertThat(labels.classes()).containsExactly("bird", "dog");
        assertThat(labels.values()[0]).containsExactly(1, 0);
        assertThat(labels.values()[1]).containsExactly(0, -1);
        assertThat(labels.values()[2]).containsExactly(0, 1);
    }

    @Test
    void numbersTheImagesOfLaterYears() throws IOException {
        folder.text(DOGS, "2008_000002 1").pictures("JPEGImages/2008_000002.jpg");
        Files.delete(temporary.resolve("ImageSets/Main/bird_trainval.txt"));

        assertThat(open().id(0)).isEqualTo(2_008_000_002L);
    }

    @Test
    void saysThatNoListIsOfTheSplit() {
        fails(new VocDevkit("set", "tset")).hasMessageContaining("is named CLASS_tset.txt");
    }

    @Test
    void saysThatTheFolderHoldsNoLists() throws IOException {
        DataPlaces places = new Folder(temporary.resolve("JPEGImages")).places();

        assertThatThrownBy(() -> new VocDevkitReader().open(TRAINVAL, places))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot be listed")
                .hasMessageContaining("--data set=DIR");
    }

    @Test
    void namesTheLineOfAWrongLabel() throws IOException {
        folder.text(DOGS, "000005 1\n000007 2\n000012 1\n");
        fails(TRAINVAL).hasMessageContaining("dog_trainval.txt, line 2: the label is '2'");

        folder.text(DOGS, "000005 1\n\n000007\n");
        fails(TRAINVAL).hasMessageContaining("line 3: '000007' is no image and label");

        folder.text(DOGS, "000005 1\n000005 -1\n");
        fails(TRAINVAL).hasMessageContaining("line 2: the image 000005 is there twice");
    }

    @Test
    void namesTheListThatLacksAnImage() throws IOException {
        folder.text(DOGS, "000005 1\n000007 1\n");

        fails(TRAINVAL).hasMessageContaining("dog_trainval.txt does not list the image 000012");
    }

    @Test
    void namesAnImageWithoutNumber() throws IOException {
        folder.text(DOGS, "photo 1\n").text("ImageSets/Main/bird_trainval.txt", "photo 1\n");

        fails(TRAINVAL).hasMessageContaining("the image 'photo', whose name is no number");
    }

    @Test
    void namesAMissingPicture() throws IOException {
        Files.delete(temporary.resolve("JPEGImages/000007.jpg"));

        fails(TRAINVAL)
                .hasMessageContaining("names 3 pictures, of which 1 is not in")
                .hasMessageContaining("000007.jpg");
    }

    @Test
    void saysThatListsAreEmpty() throws IOException {
        folder.text(DOGS, "").text("ImageSets/Main/bird_trainval.txt", "\n");

        fails(TRAINVAL).hasMessageContaining("name no image");
    }

    @Test
    void changesItsFingerprintWithAList() throws IOException {
        String before = fingerprint();
        folder.text("ImageSets/Main/cat_val.txt", "000005 -1\n");
        assertThat(fingerprint()).isEqualTo(before);
        folder.text(DOGS, "000012  1\n000005  1\n000007  0\n");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private ImageSource open() {
        return new VocDevkitReader().open(TRAINVAL, folder.places());
    }

    private String fingerprint() {
        return new VocDevkitReader().fingerprint(TRAINVAL, folder.places());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> fails(VocDevkit set) {
        return assertThatThrownBy(() -> new VocDevkitReader().open(set, folder.places()))
                .isInstanceOf(UserError.class);
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        new Folder(elsewhere).pictures("secret.jpg");
        Files.delete(temporary.resolve("JPEGImages/000007.jpg"));
        Files.createSymbolicLink(temporary.resolve("JPEGImages/000007.jpg"), elsewhere.resolve("secret.jpg"));

        fails(TRAINVAL).hasMessageContaining("names the picture '000007.jpg', a link that leads out of");
    }
}

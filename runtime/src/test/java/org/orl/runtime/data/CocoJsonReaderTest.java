package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.data.CocoJson;
import org.orl.runtime.Mutations;
import org.orl.runtime.UserError;
import org.orl.runtime.image.RgbImage;

class CocoJsonReaderTest {

    private static final CocoJson SET = new CocoJson("set", "notes/list.json", "photos");

    private static final String IMAGES = "\"images\": [{\"id\": 7, \"file_name\": \"b.png\", \"width\": 8},"
            + " {\"height\": 6, \"file_name\": \"deep/a.png\", \"id\": 3}]";
    private static final String CATEGORIES =
            "\"categories\": [{\"id\": 20, \"name\": \"cat\", \"supercategory\": \"animal\"}, {\"id\": 5, \"name\": \"zebra\"},"
                    + " {\"id\": 9, \"name\": \"bird\"}]";

    @TempDir
    private Path temporary;

    @Test
    void listsImagesInTheOrderOfTheFileAndReadsThem() throws IOException {
        ImageSource set = open("{" + IMAGES + "}");

        assertThat(set.size()).isEqualTo(2);
        assertThat(set.id(0)).isEqualTo(7);
        assertThat(set.id(1)).isEqualTo(3);
        assertThat(set.name(1)).isEqualTo(temporary.resolve("photos/deep/a.png").toString());
        RgbImage image = set.read(1);
        assertThat(image.width()).isEqualTo(8);
        assertThat(image.height()).isEqualTo(6);
        assertThat(image.pixels()).startsWith(0x33, 0x66, 0x99);
    }

    @Test
    void ordersClassesAlphabeticallyAndMarksTheBoxesOfEachImage() throws IOException {
        MultiLabels labels = labels(mark(7, 20, ""), mark(3, 9, ""), mark(3, 5, ""));

        assertThat(labels.classes()).containsExactly("bird", "cat", "zebra");
        assertThat(labels.values()[0]).containsExactly(0, 1, 0);
        assertThat(labels.values()[1]).containsExactly(1, 0, 1);
    }

    @Test
    void acceptsAnnotationsBeforeWhatTheyName() throws IOException {
        String json = "{\"annotations\": [" + mark(3, 9, "") + "], " + CATEGORIES + ", \"info\": {\"a\": [1, {}]}, "
                + IMAGES + "}";

        assertThat(open(json).labels().values()[1]).containsExactly(1, 0, 0);
    }

    @Test
    void callsAClassDifficultOnlyIfAllItsBoxesAre() throws IOException {
        MultiLabels labels = labels(
                mark(7, 20, ", \"ignore\": 1"),
                mark(7, 20, ""),
                mark(7, 9, ", \"difficult\": 1, \"ignore\": 0"),
                mark(3, 5, ""),
                mark(3, 5, ", \"ignore\": true"));

        assertThat(labels.values()[0]).containsExactly(-1, 1, 0);
        assertThat(labels.values()[1]).containsExactly(0, 0, 1);
    }

    @Test
    void leavesCrowdsOutOfTheLabels() throws IOException {
        MultiLabels labels = labels(mark(7, 20, ", \"iscrowd\": 1"), mark(3, 5, ", \"iscrowd\": 0"));

        assertThat(labels.values()[0]).containsExactly(0, 0, 0);
        assertThat(labels.values()[1]).containsExactly(0, 0, 1);
    }

    @Test
    void skipsPolygonsAndRunLengths() throws IOException {
        MultiLabels labels = labels(
                mark(7, 20, ", \"segmentation\": [[1.5, 2, 3, 4.25]], \"bbox\": [1, 2, 3, 4]"),
                mark(3, 5, ", \"segmentation\": {\"counts\": [1, 2], \"size\": [6, 8], \"id\": 1}"));

        assertThat(labels.values()[0]).containsExactly(0, 1, 0);
        assertThat(labels.values()[1]).containsExactly(0, 0, 1);
    }

    @Test
    void saysThatAListWithoutAnnotationsHasNoLabels() throws IOException {
        ImageSource set = open("{" + IMAGES + ", " + CATEGORIES + "}");

        fails(set::labels).hasMessageContaining("list.json has no annotations").hasMessageContaining("Evaluate on");
    }

    @Test
    void saysThatTheAnnotationFileIsMissing() {
        fails(() -> reader().open(SET, places()))
                .hasMessageContaining("The annotation file " + temporary.resolve("notes/list.json"))
                .hasMessageContaining("--data set=DIR");
        fails(() -> reader().fingerprint(SET, places())).hasMessageContaining("does not exist");
    }

    @Test
    void namesThePlaceOfASyntaxError() {
        failsToOpen("{\n  \"images\": [\n    {\"id\": 7,, \"file_name\": \"b.png\"}]}")
                .hasMessageContaining("list.json is no well-formed JSON at line 3, column 14");
    }

    @Test
    void namesThePlaceWhereATruncatedFileEnds() {
        failsToOpen("{\n" + IMAGES + ",\n\"annotations\": [")
                .hasMessageContaining("list.json is no well-formed JSON at line 3");
    }

    @Test
    void saysWhatItExpectedInAnotherFormOfJson() {
        failsToOpen("[]").hasMessageContaining("line 1, column 1: expected an object at the top");
        failsToOpen("{\"images\": {}}").hasMessageContaining("expected the list 'images'");
        failsToOpen("{\"images\": [7]}").hasMessageContaining("expected an object in 'images'");
        failsToOpen("{\"images\": [{\"id\": \"7\"}]}").hasMessageContaining("expected a whole number as 'id'");
        failsToOpen("{\"images\": [{\"id\": 7, \"file_name\": 7}]}").hasMessageContaining("a text as 'file_name'");
        failsToOpen("{\"images\": [{\"file_name\": \"b.png\"}]}").hasMessageContaining("expected 'id' in the object");
        failsToOpen("{" + IMAGES + "} {}").hasMessageContaining("expected nothing after the end");
        failsToOpen("").hasMessageContaining("expected an object at the top");
        failsToOpen("{\"info\": {}}").hasMessageContaining("has no 'images' list");
        failsToOpen("{\"images\": []}").hasMessageContaining("lists no image");
    }

    @Test
    void countsTheMissingPicturesAndNamesTheFirst() {
        StringBuilder images = new StringBuilder("{\"images\": [{\"id\": 1, \"file_name\": \"b.png\"}");
        for (int i = 2; i < 10; i++) {
            images.append(", {\"id\": ")
                    .append(i)
                    .append(", \"file_name\": \"m")
                    .append(i)
                    .append(".png\"}");
        }
        failsToOpen(images + "]}")
                .hasMessageContaining("list.json names 9 pictures, of which 8 are not in " + temporary.resolve("photos")
                        + ": m2.png, m3.png, m4.png, ...");
    }

    @Test
    void namesTheTwoImagesOfOneId() {
        failsToOpen("{\"images\": [{\"id\": 7, \"file_name\": \"b.png\"}, {\"id\": 7, \"file_name\": \"deep/a.png\"}]}")
                .hasMessageContaining("has the image id 7 twice: b.png and deep/a.png");
    }

    @Test
    void namesAnAnnotationsUnknownImageOrCategory() {
        failsToOpen(json(mark(8, 20, "")))
                .hasMessageContaining("An annotation of ")
                .hasMessageContaining("the image 8");
        failsToOpen(json(mark(7, 1, ""))).hasMessageContaining("the category 1, which the file's 'categories'");
    }

    @Test
    void refusesTwoCategoriesOfOneIdOrName() {
        failsToOpen("{" + IMAGES + ", \"categories\": [{\"id\": 1, \"name\": \"a\"}, {\"id\": 1, \"name\": \"b\"}]}")
                .hasMessageContaining("expected another id than 1");
        failsToOpen("{" + IMAGES + ", \"categories\": [{\"id\": 1, \"name\": \"a\"}, {\"id\": 2, \"name\": \"a\"}],"
                        + "\"annotations\": [" + mark(7, 1, "") + "]}")
                .hasMessageContaining("two categories named 'a'");
    }

    @Test
    void refusesPicturesOutsideTheFolder() {
        for (String name : new String[] {"../notes/list.json", "deep/../../b.png", "/etc/passwd", ""}) {
            failsToOpen("{\"images\": [{\"id\": 7, \"file_name\": \"" + name + "\"}]}")
                    .hasMessageContaining("names the picture '" + name + "', which is not below");
        }
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolderButFollowsOthers() throws IOException {
        String json = "{\"images\": [{\"id\": 7, \"file_name\": \"link.png\"}]}";
        new Folder(temporary).text("notes/list.json", json).pictures("photos/b.png", "secret/s.png");
        Path link = temporary.resolve("photos/link.png");

        Files.createSymbolicLink(link, temporary.resolve("photos/b.png"));
        assertThat(reader().open(SET, places()).size()).isEqualTo(1);

        Files.delete(link);
        Files.createSymbolicLink(link, temporary.resolve("secret/s.png"));
        fails(() -> reader().open(SET, places()))
                .hasMessageContaining("'link.png', a link that leads out of")
                .hasMessageContaining("list.json");
    }

    @Test
    @SuppressWarnings("EmptyCatch") // to be refused is what may happen
    void readsOrRefusesWhateverIsChangedInAFile() throws IOException {
        byte[] good = json(mark(7, 20, ", \"bbox\": [1, 2.5, 3, 4], \"iscrowd\": 0"), mark(3, 9, ", \"ignore\": 1"))
                .getBytes(StandardCharsets.UTF_8);
        new Folder(temporary).text("notes/list.json", "").pictures("photos/b.png", "photos/deep/a.png");
        for (int i = 0; i < 500; i++) {
            Files.write(temporary.resolve("notes/list.json"), Mutations.of(good, i));
            try {
                reader().open(SET, places());
            } catch (UserError refused) {
                // as it should be
            }
        }
    }

    @Test
    void changesItsFingerprintWithTheFile() throws IOException {
        open("{" + IMAGES + "}");
        String before = reader().fingerprint(SET, places());
        assertThat(reader().fingerprint(SET, places())).isEqualTo(before);
        open("{" + IMAGES + " }");

        assertThat(reader().fingerprint(SET, places())).startsWith("sha256:").isNotEqualTo(before);
    }

    private ImageSource open(String json) throws IOException {
        new Folder(temporary).text("notes/list.json", json).pictures("photos/b.png", "photos/deep/a.png");
        return reader().open(SET, places());
    }

    private MultiLabels labels(String... marks) throws IOException {
        return open(json(marks)).labels();
    }

    private static String json(String... marks) {
        return "{" + IMAGES + ", " + CATEGORIES + ", \"annotations\": [" + String.join(", ", marks) + "]}";
    }

    private static String mark(int image, int category, String more) {
        return "{\"image_id\": " + image + ", \"category_id\": " + category + more + "}";
    }

    private AbstractThrowableAssert<?, ? extends Throwable> failsToOpen(String json) {
        return fails(() -> open(json));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> fails(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(UserError.class);
    }

    private static CocoJsonReader reader() {
        return new CocoJsonReader();
    }

    private DataPlaces places() {
        return new Folder(temporary).places();
    }
}

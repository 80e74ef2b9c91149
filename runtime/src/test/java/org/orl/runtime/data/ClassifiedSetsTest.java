package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ClassFolders;
import org.orl.dsl.data.ClassSubset;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.Fraction;
import org.orl.dsl.data.ImageList;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.data.Subset;
import org.orl.runtime.UserError;

/** Sets in which every picture has one class: folders, lists, JSON, and parts of them. */
final class ClassifiedSetsTest {

    private static final ClassFolders FOLDERS = new ClassFolders("set", "train");

    @TempDir
    private Path temporary;

    @Test
    void aFolderIsAClass() throws IOException {
        folder().pictures("train/n02/b.jpg", "train/n01/a.jpg", "train/n02/c.png");
        ImageSource set = open(FOLDERS);
        assertThat(IntStream.range(0, 3).mapToObj(set::name)).first().asString().endsWith("n01/a.jpg");
        assertThat(set.classLabels().classes()).containsExactly("n01", "n02");
        assertThat(set.classLabels().values()).containsExactly(0, 1, 1);
        assertThat(set.labels().values()[2]).containsExactly(MultiLabels.NEGATIVE, MultiLabels.POSITIVE);
    }

    @Test
    void aPictureOutsideOfTheFoldersOfClassesIsNamed() throws IOException {
        folder().pictures("train/n02/b.jpg", "train/stray.jpg");
        refused(FOLDERS, "The picture stray.jpg lies in", "folder of its class");
        refused(new ClassFolders("set", "val"), "val does not exist", "Point --data set=DIR");
    }

    @Test
    void aListNamesPicturesAndNumbersOfClasses() throws IOException {
        folder().pictures("im/a/x y.jpg", "im/b/z.jpg").text("list.txt", "b/z.jpg 2\n\na/x y.jpg,0\n");
        ImageSource set = open(new ImageList("set", "list.txt", "im", 3));
        assertThat(set.name(1)).endsWith("x y.jpg");
        assertThat(set.classLabels().classes()).containsExactly("0", "1", "2");
        assertThat(set.classLabels().values()).containsExactly(2, 0);
        assertThat(fingerprint(new ImageList("set", "list.txt", "im", 3))).startsWith("sha256:");
    }

    @Test
    void aBadLineOfAListIsNamed() throws IOException {
        folder().pictures("im/a.jpg").text("no-label.txt", "a.jpg 0\na.jpg\n").text("big.txt", "a.jpg 3\n");
        refused(
                new ImageList("set", "no-label.txt", "im", 3),
                "no-label.txt, line 2: 'a.jpg' is no path",
                "Write lines");
        refused(
                new ImageList("set", "big.txt", "im", 3),
                "big.txt, line 1: the class is 3, and there are 3 classes",
                "");
        refused(new ImageList("set", "gone.txt", "im", 3), "gone.txt does not exist", "Point --data set=DIR");
        folder().text("missing.txt", "b.jpg 1\n");
        refused(new ImageList("set", "missing.txt", "im", 3), "1 is not in", "b.jpg");
        folder().text("empty.txt", "\n");
        refused(new ImageList("set", "empty.txt", "im", 3), "names no picture", "");
    }

    @Test
    void annotationsOfOneCategoryAPictureAreItsClass() throws IOException {
        folder().pictures("a.jpg", "b.jpg").text("s.json", """
                        {"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.jpg"}],
                         "categories": [{"id": 7, "name": "owl"}, {"id": 8, "name": "elk"}],
                         "annotations": [{"id": 1, "image_id": 1, "category_id": 7},
                                         {"id": 2, "image_id": 2, "category_id": 8}]}""");
        ImageSource set = open(new CocoJson("set", "s.json", "."));
        assertThat(set.classLabels().classes()).containsExactly("elk", "owl");
        assertThat(set.classLabels().values()).containsExactly(1, 0);
    }

    @Test
    void aPictureOfNoneOrTwoClassesIsNamed() throws IOException {
        String json = """
                {"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.jpg"}],
                 "categories": [{"id": 7, "name": "owl"}, {"id": 8, "name": "elk"}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 7},
                                 {"id": 2, "image_id": %d, "category_id": 8}]}""";
        folder().pictures("a.jpg", "b.jpg")
                .text("none.json", json.formatted(1).replace("\"category_id\": 8", "\"category_id\": 7"))
                .text("two.json", json.formatted(1));
        assertThatThrownBy(() -> open(new CocoJson("set", "none.json", ".")).classLabels())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("b.jpg of")
                .hasMessageContaining("shows none of the classes");
        assertThatThrownBy(() -> open(new CocoJson("set", "two.json", ".")).classLabels())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a.jpg of")
                .hasMessageContaining("shows more than one of the classes");
    }

    @Test
    void aFractionHasTheSameShareOfEveryClass() throws IOException {
        Folder folder = folder();
        for (int i = 0; i < 40; i++) {
            folder.picture("train/" + (i < 30 ? "cat/" : "dog/") + i + ".png", 1, 1, i);
        }
        ImageSource set = open(new Fraction(FOLDERS, 0.1, 1));
        assertThat(set.classLabels().values()).containsExactly(0, 0, 0, 1);
        assertThat(names(new Fraction(FOLDERS, 0.1, 1))).isEqualTo(names(new Fraction(FOLDERS, 0.1, 1)));
        assertThat(names(new Fraction(FOLDERS, 0.1, 1))).isNotEqualTo(names(new Fraction(FOLDERS, 0.1, 2)));
        assertThat(open(new Fraction(FOLDERS, 0.01, 1)).size()).isEqualTo(2);
        assertThat(set.labels().values()).hasDimensions(4, 2);
        assertThatThrownBy(() -> new Fraction(FOLDERS, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListChoosesAPartOfASet() throws IOException {
        folder().pictures("train/n1/n1_1.png", "train/n1/n1_2.png", "train/n2/n2_1.png")
                .text("1percent.txt", "n2_1.png\nn1_2.png\n")
                .text("wrong.txt", "n2_1.png\nn9_1.png\n");
        ImageSource set = open(new Subset(FOLDERS, "set", "1percent.txt"));
        assertThat(set.size()).isEqualTo(2);
        assertThat(set.name(0)).endsWith("n1_2.png");
        assertThat(set.classLabels().values()).containsExactly(0, 1);
        assertThat(fingerprint(new Subset(FOLDERS, "set", "1percent.txt")))
                .isNotEqualTo(fingerprint(new Subset(FOLDERS, "set", "wrong.txt")));
        refused(
                new Subset(FOLDERS, "set", "wrong.txt"),
                "of which 1 are not in the set: n9_1.png",
                "belongs to the set");
    }

    @Test
    void aSubsetOfClassesKeepsAllImages() throws IOException {
        folder().pictures("a.jpg", "b.jpg").text("s.json", """
                        {"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.jpg"}],
                         "categories": [{"id": 7, "name": "owl"}, {"id": 8, "name": "elk"}, {"id": 9, "name": "bee"}],
                         "annotations": [{"id": 1, "image_id": 1, "category_id": 7},
                                         {"id": 2, "image_id": 1, "category_id": 9},
                                         {"id": 3, "image_id": 2, "category_id": 8}]}""");
        CocoJson whole = new CocoJson("set", "s.json", ".");
        ImageSource set = open(new ClassSubset(whole, List.of("owl", "bee")));
        assertThat(names(new ClassSubset(whole, List.of("owl")))).isEqualTo(names(whole));
        assertThat(set.labels().classes()).containsExactly("bee", "owl");
        assertThat(set.labels().values()).isEqualTo(new byte[][] {{1, 1}, {0, 0}});
        assertThatThrownBy(() -> open(new ClassSubset(whole, List.of("owls"))).labels())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("names the class 'owls', which the set does not have")
                .hasMessageContaining("Did you mean 'owl'?");
        assertThatThrownBy(() -> new ClassSubset(whole, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClassSubset(whole, List.of("owl", "owl")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void imageNetIsFoldersOrListsWholeOrInPart() {
        assertThat(ImageNet.folders().listed("1percent.txt").train())
                .isEqualTo(new Subset(new ClassFolders("imagenet", "train"), "imagenet", "1percent.txt"));
        assertThat(ImageNet.lists().share(0.1, 5).train())
                .isEqualTo(new Fraction(new ImageList("imagenet", "meta/train.txt", "train", 1000), 0.1, 5));
        assertThat(ImageNet.lists().share(0.1, 5).test())
                .isEqualTo(ImageNet.lists().test());
    }

    private List<String> names(ImageSet set) {
        ImageSource opened = open(set);
        return IntStream.range(0, opened.size()).mapToObj(opened::name).toList();
    }

    private void refused(ImageSet set, String fact, String cure) {
        assertThatThrownBy(() -> open(set))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(fact)
                .hasMessageContaining(cure);
    }

    private ImageSource open(ImageSet set) {
        return new DataSets(new Folder(temporary).places()).open(set);
    }

    private String fingerprint(ImageSet set) {
        return new DataSets(new Folder(temporary).places()).fingerprint(set);
    }

    private Folder folder() {
        return new Folder(temporary);
    }

    @Test
    void aListCannotLeaveTheFolderOfItsPictures(@TempDir Path elsewhere) throws IOException {
        new Folder(elsewhere).pictures("secret.jpg");
        folder().pictures("im/a/x.jpg", "outside.jpg")
                .text("absolute.txt", elsewhere.resolve("secret.jpg") + " 0\n")
                .text("up.txt", "a/../../outside.jpg 0\n")
                .text("link.txt", "a/x.jpg 0\na/y.jpg 1\n")
                .text("linked.txt", "b/secret.jpg 0\n");
        Files.createSymbolicLink(temporary.resolve("im/a/y.jpg"), elsewhere.resolve("secret.jpg"));
        Files.createSymbolicLink(temporary.resolve("im/b"), elsewhere);
        refused(new ImageList("set", "absolute.txt", "im", 2), "secret.jpg', which is not below", "relative");
        refused(new ImageList("set", "up.txt", "im", 2), "'a/../../outside.jpg', which is not below", "relative");
        refused(new ImageList("set", "link.txt", "im", 2), "'a/y.jpg', a link that leads out of", "Copy");
        refused(new ImageList("set", "linked.txt", "im", 2), "'b/secret.jpg', a link that leads out of", "Copy");
    }

    @Test
    void twoAnnotationsWithOneIdAreRefused() throws IOException {
        folder().pictures("a.jpg").text("s.json", """
                        {"images": [{"id": 1, "file_name": "a.jpg"}], "categories": [{"id": 7, "name": "owl"}],
                         "annotations": [{"id": 4, "image_id": 1, "category_id": 7}, {"image_id": 1, "category_id": 7},
                                         {"id": 3, "image_id": 1, "category_id": 7},
                                         {"id": 4, "image_id": 1, "category_id": 7}]}""");
        refused(new CocoJson("set", "s.json", "."), "s.json has two annotations with the id 4", "an id of its own");
    }

    @Test
    void boxesCountForTheirCategoryWhereverTheyAre() throws IOException {
        folder().pictures("a.jpg", "b.jpg", "c.jpg").text("s.json", """
                        {"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.jpg"},
                                    {"id": 3, "file_name": "c.jpg"}],
                         "categories": [{"id": 7, "name": "owl"}, {"id": 8, "name": "elk"}],
                         "annotations": [{"image_id": 1, "category_id": 7, "bbox": [-90, 500, 40, 40]},
                                         {"image_id": 2, "category_id": 8, "bbox": [1, 1, 0, 0]},
                                         {"image_id": 3, "category_id": 7}]}""");
        assertThat(open(new CocoJson("set", "s.json", ".")).classLabels().values())
                .containsExactly(1, 0, 1);
    }
}

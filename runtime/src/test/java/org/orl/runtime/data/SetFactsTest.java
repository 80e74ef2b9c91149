package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.ClassFolders;
import org.orl.dsl.data.Coco;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.ImageFolder;
import org.orl.dsl.data.ImageNet;
import org.orl.dsl.data.Published;

class SetFactsTest {

    @TempDir
    private Path temporary;

    private SetFacts facts(ImageSet set) {
        return SetFacts.of(set, new DataSets(new Folder(temporary).places()).open(set));
    }

    @Test
    void countsPicturesAndClasses() throws IOException {
        new Folder(temporary).pictures("train/n1/a.jpg", "train/n2/b.jpg", "train/n2/c.jpg");
        SetFacts facts = facts(new ClassFolders("set", "train"));
        assertThat(facts.lines()).hasSize(2);
        assertThat(facts.lines().get(0)).startsWith("3 pictures, list sha256:");
        assertThat(facts.lines().get(1)).isEqualTo("2 classes");
        assertThat(facts.faults()).isEmpty();
    }

    @Test
    void theHashOfAListIsThatOfTheNamesWhateverTheFolders() throws IOException {
        new Folder(temporary).pictures("train/n1/a.jpg", "train/n2/b.jpg", "val/n1/b.jpg", "val/n2/a.jpg");
        assertThat(facts(new ClassFolders("set", "train")).lines().get(0))
                .isEqualTo(facts(new ClassFolders("set", "val")).lines().get(0));
        new Folder(temporary).pictures("val/n2/c.jpg");
        assertThat(facts(new ClassFolders("set", "train")).lines().get(0).substring(1))
                .isNotEqualTo(
                        facts(new ClassFolders("set", "val")).lines().get(0).substring(1));
    }

    @Test
    void saysHowASetDiffersFromWhatIsPublished() throws IOException {
        new Folder(temporary).pictures("val/n1/a.jpg", "val/n2/b.jpg");
        ImageSource opened = new DataSets(new Folder(temporary).places()).open(new ClassFolders("set", "val"));
        assertThat(SetFacts.of(ImageNet.folders().test(), opened).faults())
                .containsExactly(
                        "2 of the 50,000 pictures that are published: 49,998 are missing",
                        "2 of the 1,000 classes that are published");
        assertThat(Published.of(new ImageFolder("set"))).isEmpty();
    }

    @Test
    void namesClassesThatNoPictureShows() throws IOException {
        new Folder(temporary).pictures("a.jpg").text("s.json", """
                {"images": [{"id": 1, "file_name": "a.jpg"}],
                 "categories": [{"id": 7, "name": "owl"}, {"id": 8, "name": "elk"}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 7}]}""");
        SetFacts own = facts(new CocoJson("set", "s.json", "."));
        assertThat(own.lines()).contains("1 class that no picture shows: elk");
        assertThat(own.faults()).isEmpty();

        ImageSource opened = new DataSets(new Folder(temporary).places()).open(new CocoJson("set", "s.json", "."));
        assertThat(SetFacts.of(Coco.val2017(), opened).faults()).contains("1 class that no picture shows: elk");
    }
}

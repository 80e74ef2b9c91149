package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.data.CocoJson;
import org.orl.runtime.UserError;

/** Real COCO and VOC photos, where they are beside the project ({@code ../shared/data/scenes}). */
class RealPhotosTest {

    private Path scenes;

    @BeforeEach
    void findThePhotos() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data/scenes"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "../shared/data/scenes is not there; skipped");
        scenes = folder.resolve("shared/data/scenes");
    }

    @Test
    void opensTheUnlabelledListForPretraining() {
        ImageSource set = open("pretrain.json");

        assertThat(set.size()).isEqualTo(1408);
        assertThat(set.read(0).width()).isEqualTo(500);
        assertThatThrownBy(set::labels).isInstanceOf(UserError.class).hasMessageContaining("pretrain.json");
    }

    @Test
    void opensTheLabelledListsForEvaluation() {
        MultiLabels train = open("voc07_trainval.json").labels();
        MultiLabels test = open("voc07_test.json").labels();

        assertThat(train.values()).hasNumberOfRows(996);
        assertThat(test.values()).hasNumberOfRows(1000);
        assertThat(train.classes()).hasSize(20).isSorted().isEqualTo(test.classes());
        assertThat(count(train, "person", MultiLabels.POSITIVE)).isEqualTo(228);
        assertThat(count(train, "person", MultiLabels.DIFFICULT)).isEqualTo(32);
        assertThat(count(test, "car", MultiLabels.POSITIVE)).isEqualTo(496);
        assertThat(count(test, "car", MultiLabels.DIFFICULT)).isEqualTo(27);
    }

    private static long count(MultiLabels labels, String name, byte value) {
        int column = labels.classes().indexOf(name);
        long count = 0;
        for (byte[] row : labels.values()) {
            count += row[column] == value ? 1 : 0;
        }
        return count;
    }

    private ImageSource open(String list) {
        DataPlaces places = new DataPlaces(Map.of("scenes", scenes));
        return new CocoJsonReader().open(new CocoJson("scenes", "annotations/" + list, "images"), places);
    }
}

package org.orl.runtime.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Box;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;

class SceneExportTest {

    private static final ProceduralScenes SET = new ProceduralScenes(40, 4, 48);

    @TempDir
    private Path temporary;

    @Test
    void theFolderReadsBackAsTheSet() {
        Path folder = temporary.resolve("new/scenes");
        SceneExport.write(SET, folder);

        DataSets sets = new DataSets(new DataPlaces(Map.of("scenes", folder)));
        ImageSource drawn = sets.open(SET);
        ImageSource read = sets.open(new CocoJson("scenes", SceneExport.ANNOTATIONS, SceneExport.IMAGES));
        assertThat(read.size()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            assertThat(read.id(i)).isEqualTo(drawn.id(i));
            assertThat(read.read(i).width()).isEqualTo(drawn.read(i).width());
            assertThat(read.read(i).pixels()).isEqualTo(drawn.read(i).pixels());
        }
        assertThat(read.labels().classes()).isEqualTo(drawn.labels().classes());
        assertThat(read.labels().values()).isDeepEqualTo(drawn.labels().values());
        assertThat(List.of(drawn.labels().values()))
                .as("has difficult classes")
                .anySatisfy(row -> assertThat(row).contains(-1));
    }

    @Test
    void annotationsAreInCocosInstancesForm() throws IOException {
        SceneExport.write(SET, temporary);

        Path file = temporary.resolve(SceneExport.ANNOTATIONS);
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("categories").findValuesAsText("name")).isEqualTo(Shape.NAMES);
        int at = 0;
        for (int i = 0; i < SET.count(); i++) {
            Scene scene = Scene.draw(SET.seed(), i, SET.size());
            JsonNode image = json.get("images").get(i);
            assertThat(image.get("width").intValue()).isEqualTo(scene.image().width());
            assertThat(image.get("height").intValue()).isEqualTo(scene.image().height());
            for (Scene.Thing thing : scene.objects()) {
                JsonNode mark = json.get("annotations").get(at++);
                assertThat(mark.get("id").intValue()).isEqualTo(at);
                assertThat(mark.get("image_id").intValue()).isEqualTo(i);
                JsonNode category =
                        json.get("categories").get(mark.get("category_id").intValue() - 1);
                assertThat(category.get("name").textValue()).isEqualTo(thing.className());
                Box box = thing.box();
                assertThat(numbers(mark.get("bbox"))).containsExactly(box.x(), box.y(), box.width(), box.height());
                assertThat(mark.get("area").intValue()).isEqualTo(thing.mask().area());
                JsonNode mask = mark.get("segmentation");
                assertThat(numbers(mask.get("size")))
                        .containsExactly(scene.image().height(), scene.image().width());
                assertThat(numbers(mask.get("counts"))).isEqualTo(thing.mask().counts());
                assertThat(mark.get("iscrowd").intValue()).isZero();
                assertThat(mark.get("ignore").intValue()).isEqualTo(thing.visible() < 0.25 ? 1 : 0);
            }
        }
        assertThat(json.get("annotations")).hasSize(at);
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        ProceduralScenes few = new ProceduralScenes(3, 9, 32);
        SceneExport.write(few, temporary.resolve("a"));
        SceneExport.write(few, temporary.resolve("b"));

        for (String file : new String[] {SceneExport.ANNOTATIONS, "images/000000.png", "images/000002.png"}) {
            assertThat(temporary.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(temporary.resolve("b").resolve(file));
        }
    }

    @Test
    void refusesAFolderInUseAndAnEmptySet() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> SceneExport.write(SET, temporary))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(temporary + " is there already");
        assertThatThrownBy(() -> SceneExport.write(SET, temporary.resolve("mine.txt")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("mine.txt is there already");
        assertThatThrownBy(() -> SceneExport.write(new ProceduralScenes(0, 1, 64), temporary.resolve("none")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is empty");
        assertThat(temporary.resolve("none")).doesNotExist();
    }

    private static int[] numbers(JsonNode list) {
        int[] numbers = new int[list.size()];
        Arrays.setAll(numbers, i -> list.get(i).intValue());
        return numbers;
    }
}

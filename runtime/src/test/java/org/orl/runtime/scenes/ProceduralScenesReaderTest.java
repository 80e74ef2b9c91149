package org.orl.runtime.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orl.dsl.data.ProceduralScenes;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;

class ProceduralScenesReaderTest {

    private static final DataSets SETS = new DataSets(new DataPlaces(Map.of()));

    @Test
    void opensASetWithoutAnyFile() {
        ImageSource set = SETS.open(new ProceduralScenes(12, 3, 64));

        assertThat(set.size()).isEqualTo(12);
        assertThat(set.id(11)).isEqualTo(11);
        assertThat(set.name(11)).isEqualTo("scene 11 of seed 3");
        assertThat(set.read(5).pixels()).isEqualTo(Scene.draw(3, 5, 64).image().pixels());
    }

    @Test
    void labelsASceneWithTheClassesOfItsVisibleObjectsAndCallsTheHiddenOnesDifficult() {
        MultiLabels labels = SETS.open(new ProceduralScenes(60, 4, 64)).labels();

        assertThat(labels.values()).hasNumberOfRows(60);
        for (int i = 0; i < 60; i++) {
            byte[] expected = new byte[labels.classes().size()];
            for (Scene.Thing thing : Scene.draw(4, i, 64).objects()) {
                int column = labels.classes().indexOf(thing.className());
                byte mark = (byte) (thing.visible() >= 0.25 ? 1 : -1);
                expected[column] = expected[column] == 1 ? 1 : mark;
            }
            assertThat(labels.values()[i]).isEqualTo(expected);
        }
    }

    @Test
    void refusesASetThatIsEmptyOrTooSmallToSee() {
        assertThatThrownBy(() -> SETS.open(new ProceduralScenes(0, 3, 64)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("A set of 0 procedural scenes is empty");
        assertThatThrownBy(() -> SETS.open(new ProceduralScenes(5, 3, 16)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("16 pixels are too small");
    }

    @Test
    void namesItsGeneratorInTheFingerprint() {
        assertThat(SETS.fingerprint(new ProceduralScenes(5, 3, 64))).isEqualTo("scenes 3");
    }
}

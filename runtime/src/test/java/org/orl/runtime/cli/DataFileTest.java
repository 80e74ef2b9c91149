package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.runtime.UserError;

class DataFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("datasets.yaml"), text);
    }

    @Test
    void readsFoldersRelativeToTheFile() throws IOException {
        assertThat(DataFile.read(file("coco: /data/coco\nscenes: photos/scenes\n")))
                .containsEntry("coco", Path.of("/data/coco"))
                .containsEntry("scenes", folder.resolve("photos/scenes"))
                .hasSize(2);
    }

    @Test
    void anEmptyFileNamesNothing() throws IOException {
        assertThat(DataFile.read(file("# nothing yet\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- coco\n- scenes\n",
                "coco: [a, b]\n",
                "coco: ''\n",
                "coco: 7\n",
                "coco: /a\ncoco: /b\n",
                "a: b: c"
            })
    void refusesWhatIsNoListOfFolders(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> DataFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("datasets.yaml")
                .hasMessageContaining("'name: folder'");
    }

    @Test
    void makesNoObjectsThatTheFileAsksFor() throws IOException {
        Path file = file("coco: !!java.io.File [\"/tmp\"]\n");
        assertThatThrownBy(() -> DataFile.read(file)).isInstanceOf(UserError.class);
    }

    @Test
    void saysThatTheFileIsNotThere() {
        assertThatThrownBy(() -> DataFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("none.yaml");
    }
}

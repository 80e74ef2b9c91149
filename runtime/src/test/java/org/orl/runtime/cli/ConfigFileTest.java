package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Assignment;

class ConfigFileTest {

    @TempDir
    private Path folder;

    private List<Assignment> read(String... lines) throws IOException {
        return ConfigFile.read(Files.write(folder.resolve("o.yaml"), List.of(lines)));
    }

    @Test
    void readsDottedAndNestedNamesWithTheirLines() throws IOException {
        assertThat(read("pretrain.Sgd.lr: 0.2", "pretrain:", "  Byol: {momentum: 0.9}", "  Sgd.nesterov: true"))
                .extracting(Assignment::text, Assignment::from)
                .containsExactly(
                        tuple("pretrain.Sgd.lr=0.2", from(1)),
                        tuple("pretrain.Byol.momentum=0.9", from(3)),
                        tuple("pretrain.Sgd.nesterov=true", from(4)));
    }

    private String from(int line) {
        return "--config " + folder.resolve("o.yaml") + ":" + line;
    }

    @Test
    void readsListsAndTextsAsTheyStand() throws IOException {
        assertThat(read("svm.LinearSvm.costs: [1, 0.5]", "propose.SelectiveSearch.mode: 'quality'"))
                .extracting(Assignment::value)
                .containsExactly("1, 0.5", "quality");
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        assertThat(read("# nothing yet")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.B.c: 1;a: {B: {c: 2}} | :2: 'a.B.c' is said in line 1 already. Leave one of them.",
                "a.B.c: | :1: 'a.B.c' has no value.",
                "a.B.c: [1, [2]] | :1: 'a.B.c' has no value.",
                "- a.B.c | :1: the file holds no names and values.",
                "a: &x;  B: *x | :1: 'a.B' contains itself.",
                "? [a, b];: 1 | :1: a key is no name.",
                "a: 1 | :1, a=1 is not of the form",
                "a.B.c: 1;a.B.d: 'x | is not YAML",
                "a.B.c: !!javax.script.ScriptEngineManager [1] | :1 is not YAML: Global tag is not allowed"
            })
    void whatIsWrongIsSaidWithFileAndLine(String text, String message) throws IOException {
        assertThatThrownBy(() -> read(text.split(";")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--config " + folder.resolve("o.yaml"))
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> ConfigFile.read(missing))
                .hasMessage(
                        "The file " + missing + " of --config cannot be read: it does not exist. Correct the path.");
    }
}

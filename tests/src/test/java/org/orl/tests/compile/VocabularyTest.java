package org.orl.tests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

    @Test
    void builtInWordsAgreeWithTheirRecords(@TempDir Path folder) throws IOException {
        List<Path> words;
        try (Stream<Path> files = Files.walk(Path.of("..", "dsl", "src", "main", "java"))) {
            words = files.filter(VocabularyTest::isWord).toList();
        }
        assertThat(words).isNotEmpty();
        Compiled compiled = Compiled.compile(folder, words, List.of(), "-proc:only");
        assertThat(compiled.diagnostics())
                .extracting(Diagnostic::toString)
                .filteredOn(text -> text.contains("[Orl"))
                .isEmpty();
    }

    private static boolean isWord(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("@Describes(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

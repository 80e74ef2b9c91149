package org.orl.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path directory;

    @Test
    void replacesAFileAsAWhole() throws IOException {
        Path file = directory.resolve("a.txt");
        AtomicFile.writeText(file, "old");
        AtomicFile.writeText(file, "new");

        assertThat(file).hasContent("new");
        assertThat(directory).isDirectoryContaining(file::equals);
    }

    @Test
    void keepsTheOldFileWhenWritingFails() throws IOException {
        Path file = directory.resolve("a.txt");
        AtomicFile.writeText(file, "old");

        assertThatThrownBy(() -> AtomicFile.write(file, stream -> {
                    stream.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage(file + ": disk full");

        assertThat(file).hasContent("old");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }
}

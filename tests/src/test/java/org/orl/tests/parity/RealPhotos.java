package org.orl.tests.parity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real photos, where they lie beside the project ({@code ../shared/data/scenes}). */
final class RealPhotos {

    private RealPhotos() {}

    /** The first photos by name; skips the test where there are none. */
    static List<Path> first(int count) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().limit(count).toList();
        }
    }

    /** One photo; skips the test where there are none. */
    static Path named(String name) {
        return folder().resolve(name);
    }

    private static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data/scenes/images"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "../shared/data/scenes is not there; skipped");
        return folder.resolve("shared/data/scenes/images");
    }
}

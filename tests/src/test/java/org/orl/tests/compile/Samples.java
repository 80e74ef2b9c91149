package org.orl.tests.compile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample files. With {@code -Dorl.expected=write}, what is expected becomes what is: look at the diff. */
final class Samples {

    private static final boolean WRITES = "write".equals(System.getProperty("orl.expected"));

    private Samples() {}

    static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    static String nameOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    /** The wirings that are expected of the good samples. */
    static List<Path> expectedWirings() throws IOException {
        return sources("expected");
    }

    /** What a file should be; empty if there is none. */
    static String expected(String name, String actual) throws IOException {
        if (WRITES && !actual.isEmpty()) {
            Files.writeString(Path.of("src/test/resources/compile/expected", name), actual);
            return actual;
        }
        Path file = folder("expected").resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static Path folder(String name) {
        try {
            return Path.of(Samples.class.getResource("/compile/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

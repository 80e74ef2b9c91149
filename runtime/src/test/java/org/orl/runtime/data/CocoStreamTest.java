package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list in COCO's form is read as a stream, so that it may be larger than the heap. */
class CocoStreamTest {

    private static final int ANNOTATIONS = 20_000;

    /** What a small virtual machine is told to do. */
    static final class Parsing {

        private Parsing() {}

        /** Parses a file and prints how many boxes there are. */
        public static void main(String[] args) {
            System.out.println(CocoParser.parse(Path.of(args[0])).marks().images().length);
        }
    }

    @Test
    @Timeout(60)
    void readsAFileOfSixtyMebibytesInAHeapOfSixteen(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("large.json");
        String polygon = "123.45,".repeat(450) + "0";
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [");
            for (int i = 0; i < ANNOTATIONS; i++) {
                writer.write((i == 0 ? "" : ",") + "{\"id\": " + i + ", \"image_id\": 1, \"category_id\": 1,"
                        + " \"segmentation\": [[" + polygon + "]]}");
            }
            writer.write("]}");
        }
        assertThat(Files.size(file)).isGreaterThan(60L << 20);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parsing.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(Integer.toString(ANNOTATIONS));
        assertThat(process.exitValue()).isZero();
    }
}

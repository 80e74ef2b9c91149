package org.orl.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestTest {

    private static final int SIZE = 20 << 20;

    @TempDir
    private Path temporary;

    @Test
    void hashesASmallFileAsAnyToolDoes() throws IOException {
        Path file = Files.write(temporary.resolve("f"), "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(new FileDigest().file(file).hex())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void seesTheEndsAndTheSizeOfALargeFile() throws IOException {
        byte[] bytes = new byte[SIZE];
        String before = sampled(bytes);

        bytes[0] = 1;
        assertThat(sampled(bytes)).isNotEqualTo(before);
        bytes[0] = 0;
        bytes[SIZE - 1] = 1;
        assertThat(sampled(bytes)).isNotEqualTo(before);
        bytes[SIZE - 1] = 0;
        assertThat(sampled(bytes)).isEqualTo(before);
        assertThat(sampled(new byte[SIZE + 1])).isNotEqualTo(before);
    }

    private String sampled(byte[] bytes) throws IOException {
        Path file = Files.write(temporary.resolve("large"), bytes);
        return new FileDigest().file(file, 1 << 20).hex();
    }
}

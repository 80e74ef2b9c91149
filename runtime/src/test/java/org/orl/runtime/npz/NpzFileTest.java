package org.orl.runtime.npz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpzFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheFormatSays() throws IOException {
        Path file = folder.resolve("some.npz");
        NpzFile.write(
                file,
                List.of(
                        NpzFile.Array.ofFloats("x", List.of(new float[] {1, 2}, new float[] {3, 4}), 2),
                        NpzFile.Array.ofTexts("names", List.of("é", "two"))));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] x = zip.getInputStream(zip.getEntry("x.npy")).readAllBytes();
            int header = ByteBuffer.wrap(x).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
            assertThat((10 + header) % 64).isZero();
            assertThat(new String(x, 0, 6, StandardCharsets.ISO_8859_1)).isEqualTo("\u0093NUMPY");
            assertThat(new String(x, 10, header, StandardCharsets.ISO_8859_1))
                    .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2,), }")
                    .endsWith("\n");
            assertThat(ByteBuffer.wrap(x, 10 + header, 16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getFloat(10 + header + 12))
                    .isEqualTo(4);
            byte[] names = zip.getInputStream(zip.getEntry("names.npy")).readAllBytes();
            assertThat(new String(names, StandardCharsets.ISO_8859_1)).contains("'<U3'", "'shape': (2,)");
            assertThat(ByteBuffer.wrap(names).order(ByteOrder.LITTLE_ENDIAN).getInt(names.length - 24))
                    .isEqualTo('é');
        }
    }

    @Test
    void theSameArraysGiveTheSameBytes() throws IOException {
        List<NpzFile.Array> arrays = List.of(NpzFile.Array.ofFloats("x", List.of(new float[3]), 3));
        NpzFile.write(folder.resolve("one.npz"), arrays);
        NpzFile.write(folder.resolve("two.npz"), arrays);
        assertThat(Files.readAllBytes(folder.resolve("one.npz")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two.npz")));
    }
}

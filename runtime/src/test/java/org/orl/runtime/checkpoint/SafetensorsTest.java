package org.orl.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SafetensorsTest {

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasWritten() throws IOException {
        Path file = folder.resolve("some.safetensors");
        Files.write(file, bytes());
        try (Safetensors read = Safetensors.open(file)) {
            assertThat(read.names()).containsExactly("w", "count");
            assertThat(read.type("w")).isEqualTo(Safetensors.Type.F32);
            assertThat(read.shape("w")).containsExactly(2, 1);
            assertThat(read.data("w").asFloatBuffer().get(1)).isEqualTo(-2.5f);
            assertThat(read.shape("count")).isEmpty();
            assertThat(read.data("count").getLong()).isEqualTo(7);
        }
    }

    @Test
    void hasTheLayoutOfTheFormat() throws IOException {
        byte[] bytes = bytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) buffer.getLong();
        assertThat(header % 8).isZero();
        assertThat(bytes).hasSize(8 + header + 16);
        assertThat(new String(bytes, 8, header, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"w\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                        + "\"count\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[8,16]}}");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        Path file = folder.resolve("short.safetensors");
        byte[] bytes = bytes();
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Safetensors.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("short.safetensors")
                .hasMessageContaining("count");
    }

    @Test
    void refusesAFileOfAnotherSort() throws IOException {
        Path file = folder.resolve("text.safetensors");
        Files.writeString(file, "this is a letter, not a tensor");
        assertThatThrownBy(() -> Safetensors.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("header");
    }

    private static byte[] bytes() throws IOException {
        ByteBuffer floats = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        floats.putFloat(1).putFloat(-2.5f).flip();
        ByteBuffer count = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        count.putLong(7).flip();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Safetensors.write(
                stream,
                List.of(
                        new Safetensors.Tensor("w", Safetensors.Type.F32, new long[] {2, 1}, () -> floats),
                        new Safetensors.Tensor("count", Safetensors.Type.I64, new long[0], () -> count)));
        return stream.toByteArray();
    }
}

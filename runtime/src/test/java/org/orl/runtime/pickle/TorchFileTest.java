package org.orl.runtime.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Safetensors;

final class TorchFileTest {

    @TempDir
    private Path folder;

    /** Both files were written by torch 2.13 itself. */
    @ParameterizedTest
    @ValueSource(strings = {"torch-2.13.pth", "torch-2.13-legacy.pth"})
    void readsWhatTorchWrote(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream stream = TorchFileTest.class.getResourceAsStream("/pickle/" + name)) {
            Files.copy(stream, file);
        }
        assertThat(TorchFile.fits(file)).isTrue();
        try (TorchFile torch = TorchFile.open(file)) {
            assertThat(torch.names())
                    .containsExactly(
                            "plain",
                            "transposed",
                            "slice",
                            "whole",
                            "scalar",
                            "half",
                            "bfloat16",
                            "double",
                            "parameter",
                            "empty",
                            "bool");
            assertThat(torch.shape("plain")).containsExactly(2, 3);
            assertThat(floats(torch, "plain")).containsExactly(0, 0.25f, 0.5f, 0.75f, 1, 1.25f);
            assertThat(torch.shape("transposed")).containsExactly(3, 2);
            assertThat(floats(torch, "transposed")).containsExactly(0, 3, 1, 4, 2, 5);
            assertThat(floats(torch, "slice")).containsExactly(3, 4, 5, 6, 7, 8);
            assertThat(floats(torch, "whole")).hasSize(12).endsWith(11);
            assertThat(torch.type("scalar")).isEqualTo(Safetensors.Type.I64);
            assertThat(torch.shape("scalar")).isEmpty();
            assertThat(torch.data("scalar").getLong()).isEqualTo(5);
            assertThat(torch.type("half")).isEqualTo(Safetensors.Type.F16);
            assertThat(torch.type("bfloat16")).isEqualTo(Safetensors.Type.BF16);
            assertThat(torch.data("double").getDouble()).isEqualTo(0.1);
            assertThat(floats(torch, "parameter")).containsExactly(1, 1);
            assertThat(torch.shape("empty")).containsExactly(0, 3);
            assertThat(torch.data("empty").remaining()).isZero();
            assertThat(torch.type("bool")).isEqualTo(Safetensors.Type.BOOL);
        }
    }

    @Test
    void readsAnArchiveThatWasMadeByHand() throws IOException {
        byte[] pickle = new Pickler()
                .tensors(Map.of("w", new long[] {2, 2}), Map.of("w", "FloatStorage"))
                .end();
        try (TorchFile torch = open(TorchZip.of(pickle, Map.of("w", bytes(1, 2, 3, 4))))) {
            assertThat(torch.names()).containsExactly("w");
            assertThat(floats(torch, "w")).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void noticesADamagedStorageByItsChecksum() throws IOException {
        byte[] pickle = new Pickler()
                .tensors(Map.of("w", new long[] {4}), Map.of("w", "FloatStorage"))
                .end();
        byte[] numbers = bytes(1, 2, 3, 1234.5f);
        byte[] zip = TorchZip.of(pickle, Map.of("w", numbers));
        int place = place(zip, numbers);
        zip[place + 5] ^= 1;
        try (TorchFile torch = open(zip)) {
            assertThatThrownBy(() -> torch.data("w"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("some/data/w");
        }
    }

    @Test
    void aFileOfAnotherSortDoesNotFit() throws IOException {
        assertThat(TorchFile.fits(Files.writeString(folder.resolve("letter.pth"), "dear all")))
                .isFalse();
        assertThat(TorchFile.fits(Files.createFile(folder.resolve("empty.pth"))))
                .isFalse();
    }

    private TorchFile open(byte[] content) throws IOException {
        return TorchFile.open(Files.write(folder.resolve("some.pth"), content));
    }

    private static int place(byte[] all, byte[] part) {
        for (int i = 0; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the part is not there");
    }

    private static float[] floats(TorchFile torch, String name) {
        ByteBuffer data = torch.data(name);
        float[] floats = new float[data.remaining() / Float.BYTES];
        data.asFloatBuffer().get(floats);
        return floats;
    }

    private static byte[] bytes(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}

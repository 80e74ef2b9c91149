package org.orl.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.Mutations;

/** Nothing that a header says is believed. */
final class HostileSafetensorsTest {

    @TempDir
    private Path folder;

    @Test
    void tensorsThatOverlapAreRefused() {
        assertRefused(tensor("a", "[2]", 0, 8) + "," + tensor("b", "[2]", 4, 12), 12, "overlap");
        assertRefused(tensor("a", "[2]", 0, 8) + "," + tensor("b", "[2]", 0, 8), 8, "overlap");
    }

    @Test
    void bytesThatBelongToNoTensorAreRefused() {
        assertRefused(tensor("a", "[1]", 4, 8), 8, "belong to no tensor");
        assertRefused(tensor("a", "[1]", 0, 4), 8, "goes on behind its last tensor");
    }

    @Test
    void placesBeyondTheFileAreRefused() {
        assertRefused(tensor("a", "[100]", 0, 400), 8, "not all there");
        assertRefused(tensor("a", "[1]", Long.MAX_VALUE - 4, Long.MAX_VALUE), 8, "does not fit");
        assertRefused(tensor("a", "[1]", 8, 4), 8, "does not fit");
    }

    @Test
    void shapesThatAreNoneAreRefused() {
        assertRefused(tensor("a", "[-1]", 0, 4), 4, "no list of whole numbers");
        assertRefused(tensor("a", "[1.5]", 0, 4), 4, "no list of whole numbers");
        assertRefused(tensor("a", "{}", 0, 4), 4, "no list of whole numbers");
        assertRefused(tensor("a", "[99999999999999999999]", 0, 4), 4, "no list of whole numbers");
        assertRefused(tensor("a", "[4294967296,4294967296]", 0, 4), 4, "too large");
        assertRefused(tensor("a", "[1,1,1,1,1,1,1,1,1]", 0, 4), 4, "too many");
    }

    @Test
    void aTypeThatIsUnknownIsRefused() {
        assertRefused(tensor("a", "[1]", 0, 4).replace("F32", "F8_E4M3"), 4, "F8_E4M3");
    }

    @Test
    void aNameThatIsThereTwiceIsRefused() {
        assertRefused(tensor("a", "[1]", 0, 4) + "," + tensor("a", "[1]", 4, 8), 8, "no JSON");
    }

    @Test
    void aHeaderOfManyLevelsIsRefused() {
        assertRefused("\"a\":" + "[".repeat(100_000) + "]".repeat(100_000), 0, "no JSON");
    }

    @Test
    void aHeaderThatIsNoObjectOrTooLongIsRefused() throws IOException {
        assertRefusedFile(file("[]", 0), "no JSON object");
        assertRefusedFile(
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(1L << 40)
                        .array(),
                "header");
        assertRefusedFile(
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(-1)
                        .array(),
                "header");
    }

    @Test
    void changedFilesAreReadOrRefused() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Safetensors.write(
                stream,
                List.of(
                        new Safetensors.Tensor(
                                "w", Safetensors.Type.F32, new long[] {2, 3}, () -> ByteBuffer.allocate(24)),
                        new Safetensors.Tensor("n", Safetensors.Type.I64, new long[0], () -> ByteBuffer.allocate(8))),
                Map.of("source", "a test"));
        for (int i = 0; i < 700; i++) {
            readOrRefuse(Mutations.of(stream.toByteArray(), i));
        }
    }

    @SuppressWarnings("EmptyCatch") // to be refused is what may happen
    private void readOrRefuse(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("some.safetensors"), content);
        try (Safetensors read = Safetensors.open(path)) {
            for (String name : read.names()) {
                read.data(name);
            }
        } catch (IOException refused) {
            // as it should be
        }
    }

    private static String tensor(String name, String shape, long begin, long end) {
        return "\"" + name + "\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[" + begin + "," + end
                + "]}";
    }

    private void assertRefused(String fields, int data, String why) {
        try {
            assertRefusedFile(file("{" + fields + "}", data), why);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefusedFile(byte[] content, String why) throws IOException {
        Path path = Files.write(folder.resolve("hostile.safetensors"), content);
        assertThatThrownBy(() -> Safetensors.open(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hostile.safetensors")
                .hasMessageContaining(why);
    }

    private static byte[] file(String header, int data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }
}

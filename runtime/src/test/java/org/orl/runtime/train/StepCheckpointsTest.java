package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.Mutations;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.checkpoint.Sha256;

/** Whatever lies among the checkpoints, training goes on from one that is whole, or begins. */
final class StepCheckpointsTest {

    private static final int SIZE = 16;

    @TempDir
    private Path folder;

    private final TinyTraining.Events events = new TinyTraining.Events();
    private StepCheckpoints checkpoints;

    @BeforeEach
    void save() throws IOException {
        checkpoints = new StepCheckpoints(folder.resolve("checkpoints"), 3, events);
        for (int step = 1; step <= 5; step++) {
            byte value = (byte) step;
            checkpoints.save(
                    step,
                    List.of(new Safetensors.Tensor(
                            "numbers",
                            Safetensors.Type.U8,
                            new long[] {SIZE},
                            () -> ByteBuffer.wrap(
                                    new byte[] {value, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}))));
        }
    }

    private Path file(int step) {
        return folder.resolve("checkpoints/step-00000000" + step + ".safetensors");
    }

    private Path hash(int step) {
        return file(step).resolveSibling(file(step).getFileName() + ".sha256");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private OptionalLong restore() throws IOException {
        return checkpoints.restore((file, step) -> {
            if (!file.names().equals(List.of("numbers")) || file.data("numbers").get(0) != step) {
                throw new IOException("it is another one");
            }
        });
    }

    @Test
    void theLastOnesAreKept() throws IOException {
        assertThat(names()).hasSize(6).startsWith("step-000000003.safetensors");
        assertThat(restore()).hasValue(5);
    }

    @Test
    void changedCheckpointsAreSetAsideAndTheOneBeforeIsUsed() throws IOException {
        byte[] good = Files.readAllBytes(file(5));
        int used = 0;
        for (int i = 0; i < 300; i++) {
            Files.write(file(5), Mutations.of(good, i));
            // Half of them with a hash that fits, as one would who wants to be believed.
            String sha = i % 2 == 0 ? Sha256.ofFile(file(5)) : HexFormat.of().formatHex(Sha256.of(good));
            Files.writeString(hash(5), sha + "  " + file(5).getFileName() + "\n");
            long step = restore().orElseThrow();
            assertThat(step).isBetween(4L, 5L);
            used += step == 5 ? 1 : 0;
        }
        assertThat(used).isLessThan(100);
        assertThat(names().stream().filter(name -> name.endsWith(".damaged"))).hasSize(300 - used);
        assertThat(events.types.stream().filter("checkpoint-damaged"::equals)).hasSize(300 - used);
    }

    @Test
    void changedHashesAreDamageToo() throws IOException {
        byte[] good = Files.readAllBytes(hash(5));
        byte[] checkpoint = Files.readAllBytes(file(5));
        for (int i = 0; i < 200; i++) {
            Files.write(file(5), checkpoint);
            Files.write(hash(5), Mutations.of(good, i));
            assertThat(restore().orElseThrow()).isBetween(4L, 5L);
        }
    }

    @Test
    void namesThatNoCheckpointHasAreLeftAlone() throws IOException {
        Path odd = folder.resolve("checkpoints/step-99999999999999999999999.safetensors");
        Files.copy(file(5), odd);
        Files.createDirectory(folder.resolve("checkpoints/step-7.safetensors.old"));
        assertThat(restore()).hasValue(5);
        assertThat(odd).exists();
    }

    @Test
    void aDiskWithoutRoomForTheNextCheckpointsIsWarnedOfBeforeTheFirstStep() throws IOException {
        events.types.clear();
        events.fields.clear();
        checkpoints.expect(SIZE);
        assertThat(events.types).isEmpty();
        checkpoints.expect(1L << 60); // three are there and stay; a fourth must find room
        assertThat(events.types).containsExactly("disk");
        assertThat(events.fields.get(0)).containsEntry("needed", 1L << 60);
        assertThat(events.fields.get(0).get("message").toString())
                .startsWith("WARNING: the checkpoints of this stage need 1099511627776 MiB more, and ")
                .contains("Make room");
    }

    @Test
    void whatWasSetAsideOutlivesTheOthers() throws IOException {
        Files.write(file(5), new byte[] {1});
        assertThat(restore()).hasValue(4);
        Map<String, Object> told = events.fields.get(events.types.indexOf("checkpoint-damaged"));
        assertThat(told.get("message").toString())
                .contains(
                        "The checkpoint step-000000005.safetensors is not used: its bytes are not those that were written");
        checkpoints.deleteAll();
        assertThat(names()).containsExactly("step-000000005.safetensors.damaged");
    }
}

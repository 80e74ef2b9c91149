package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.checkpoint.Store;

class ShowAndRerunTest {

    @TempDir
    private Path workspace;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int orl(String... args) {
        out.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int in(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--workspace";
        all[args.length + 1] = workspace.toString();
        return orl(all);
    }

    @BeforeEach
    void run() {
        assertThat(in("run", "Sum", "--seed", "3", "--set", "second.Counting.step=20"))
                .as(err.toString())
                .isZero();
    }

    private Path resultOf(String node) throws IOException {
        return StoredResult.find(workspace, node).directory();
    }

    @Test
    void everyResultSaysHowItCameAbout() throws IOException {
        assertThat(in("show", "second")).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern("result +second, [0-9a-f]{64}")
                .containsPattern("experiment +sum, org.orl.runtime.execution.Sum, .*seed 3")
                .containsPattern("takes +first, [0-9a-f]{64}")
                .contains("second.Counting.step = 20 (--set)", "second.Counting.mode = 1 (default of @Counting)")
                .containsPattern("computed +20.*Z to 20.*Z")
                .containsPattern("libraries +djl .*pytorch 2")
                .containsPattern("file +total.txt, 2 bytes, SHA-256 [0-9a-f]{64}")
                .containsPattern(
                        "command +orl run Sum --set second.Counting.step=20 --seed 3 .*--device cpu --threads ");
        assertThat(in("show", "second", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/run/seed").asInt())
                .isEqualTo(3);
    }

    @Test
    void whetherARunIsDeterministicIsRecorded() {
        assertThat(in("show", "second")).isZero();
        assertThat(out.toString()).containsPattern("device +cpu, threads: \\d+, deterministic\n");
        String other = workspace.resolve("other").toString();
        assertThat(orl("run", "Sum", "--no-deterministic", "--workspace", other))
                .isZero();
        assertThat(orl("show", "second", "--workspace", other)).isZero();
        assertThat(out.toString())
                .containsPattern("device +cpu, threads: \\d+\n")
                .containsPattern("command +orl run Sum .* --no-deterministic\n");
        assertThat(orl("rerun", "second", "--workspace", other)).isZero();
    }

    @Test
    void allResultsAreListed() {
        assertThat(in("show")).isZero();
        assertThat(out.toString())
                .startsWith("RESULT")
                .containsPattern("first +sum +3 +20.*Z +1\n")
                .containsPattern("second +sum +3 +20.*Z +2\n");
    }

    @Test
    void recordsAreNoPartOfTheBytesOfAResult() throws IOException {
        Path record = resultOf("second").resolve(Store.PROVENANCE);
        Files.writeString(record, "other");

        assertThat(in("run", "Sum", "--seed", "3", "--set", "second.Counting.step=20"))
                .isZero();

        assertThat(record).hasContent("other");
        assertThat(in("show", "second")).isEqualTo(4);
        assertThat(err.toString()).contains(record + ", is missing or cannot be read");
    }

    @Test
    void aResultThatIsUnknownIsTwoAndWhatIsThereIsNamed() {
        assertThat(in("show", "secnod")).isEqualTo(2);
        assertThat(err.toString()).contains("has no result called secnod").contains("second");
    }

    @Test
    void whatIsComputedAgainHasTheSameBytesAndLeavesNothing() {
        assertThat(in("rerun", "second", "--all")).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern("first \\([0-9a-f]{12}\\): the same bytes")
                .containsPattern("second \\([0-9a-f]{12}\\): the same bytes");
        assertThat(in("rerun", "second")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("second").doesNotContain("first");
        assertThat(workspace.resolve("rerun")).isEmptyDirectory();
    }

    @Test
    void otherBytesAreSixAndTheNewOnesAreKept() throws IOException {
        Path manifest = resultOf("second").resolve("manifest.json");
        Files.writeString(resultOf("second").resolve("total.txt"), "22");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceAll(
                                "\"sha256\" : \"[0-9a-f]{64}\"",
                                "\"sha256\" : \"785f3ec7eb32f30b90cd0fcf3657d388b5ff4297f2f9716ff66e9b69c05ddd09\""));

        assertThat(in("rerun", "second")).as(err.toString()).isEqualTo(6);
        assertThat(out.toString()).contains("OTHER BYTES in total.txt", "The new result is kept in");
        assertThat(workspace.resolve("rerun")).isNotEmptyDirectory();
    }

    @Test
    void aDamagedResultIsNothingToCompareWith() throws IOException {
        Files.writeString(resultOf("second").resolve("total.txt"), "22");

        assertThat(in("rerun", "second")).isEqualTo(4);
        assertThat(err.toString()).contains("total.txt has other bytes than were written");
    }
}

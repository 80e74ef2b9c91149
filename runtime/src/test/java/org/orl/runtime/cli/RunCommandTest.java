package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.checkpoint.WorkspaceLock;

class RunCommandTest {

    private static final String TABLE = """
            sum, seed 0

                 test (total)
            sum         11.00
            """;

    @TempDir
    private Path workspace;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int orl(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int runSum(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"run", "Sum", "--workspace", workspace.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return orl(args);
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void printsTheTableAndKeepsIt() throws IOException {
        assertThat(runSum()).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo(TABLE);
        assertThat(workspace.resolve("runs/sum/table.txt")).hasContent(TABLE);
        assertThat(json(workspace.resolve("runs/sum/table.json"))
                        .at("/cells/0/value")
                        .asDouble())
                .isEqualTo(11);
    }

    @Test
    void aSecondRunComputesNothingAndPrintsTheSame() throws IOException {
        runSum();
        out.getBuffer().setLength(0);
        String before = Files.readString(workspace.resolve("runs/sum/provenance.json"));
        assertThat(runSum()).isZero();
        assertThat(out.toString()).isEqualTo(TABLE);
        assertThat(err.toString()).contains("first: stored (", "second: stored (");
        assertThat(workspace.resolve("runs/sum/provenance.json")).hasContent(before);
    }

    @Test
    void aChangedConstantChangesTheTableAndItsTitle() {
        assertThat(runSum("--set", "second.Counting.step=20")).isZero();
        assertThat(out.toString())
                .startsWith("sum, seed 0, second.Counting.step=20\n")
                .contains("21.00");
    }

    @Test
    void keepsARecordOfWhatWasRun() throws IOException {
        runSum("--seed", "5", "--set", "second.Counting.step=20");
        JsonNode record = json(workspace.resolve("runs/sum/provenance.json"));
        assertThat(record.at("/experiment/class").asText()).isEqualTo("org.orl.runtime.execution.Sum");
        assertThat(record.at("/seed").asInt()).isEqualTo(5);
        assertThat(record.at("/set/0").asText()).isEqualTo("second.Counting.step=20");
        assertThat(record.at("/nodes/1/work").asText()).contains("step=20;");
        assertThat(record.at("/nodes/1/fingerprint").asText()).hasSize(64);
        assertThat(record.at("/libraries/pytorch").asText()).startsWith("2.");
        assertThat(record.at("/outcome").asText()).isEqualTo("finished");
    }

    @Test
    void aConfigFileChangesConstantsAndAnOptionWinsOverIt() throws IOException {
        Path config = Files.writeString(workspace.resolve("o.yaml"), "second: {Counting: {step: 20, mode: 2}}");
        assertThat(runSum("--config", config.toString(), "--set", "second.Counting.step=30"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("31.00");
        JsonNode record = json(workspace.resolve("runs/sum/provenance.json"));
        assertThat(record.at("/constants")).extracting(JsonNode::toString).contains("""
                        {"path":"second.Counting.step","value":"30","from":"--set"}""", """
                        {"path":"second.Counting.mode","value":"2","from":"--config %s:1"}""".formatted(config), """
                        {"path":"first.Counting.step","value":"1","from":"default of @Counting"}""");
    }

    @Test
    void aMistakeInAConfigFileIsTwoAndNamesTheLine() throws IOException {
        Path config =
                Files.writeString(workspace.resolve("o.yaml"), "first.Counting.step: 1\nsecond.Counting.stp: 2\n");
        assertThat(runSum("--config", config.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("orl: --config " + config + ":2, second.Counting.stp=2: Counting has no 'stp'."
                        + " Did you mean 'step'?\n");
        Files.writeString(config, "second.Counting.step: 200\n");
        assertThat(runSum("--config", config.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(config + ":1, second.Counting.step=200: @Counting.step is 200.");
    }

    @Test
    void aNameOfDataThatNobodyNeedsIsTwo() {
        assertThat(runSum("--data", "photos=" + workspace)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("orl: --data photos=" + workspace + ": the experiment has no data set 'photos'."
                        + " It needs none: leave the option out.\n");
    }

    @Test
    void anEventHasItsFieldsInOneOrder() throws IOException {
        runSum();
        assertThat(Files.readAllLines(workspace.resolve("runs/sum/events.jsonl")))
                .extracting(line -> line.replaceAll("\"([a-z]+)\":(\"[^\"]*\"|[^,}]*)", "$1"))
                .contains(
                        "{time,event,experiment,class,seed,set,device,threads,deterministic}",
                        "{time,event,node,kind,fingerprint}",
                        "{time,event,node,fingerprint,seconds}");
    }

    @Test
    void aWorkspaceThatCannotBeMadeIsNamedOnce() throws IOException {
        Path file = Files.createFile(workspace.resolve("file"));
        assertThat(orl("run", "Sum", "--workspace", file.toString())).isEqualTo(4);
        assertThat(err.toString())
                .isEqualTo("orl: The workspace " + file + " cannot be written (a file of that name is there already)."
                        + " Pass a --workspace on a disk with room and write permission.\n");
    }

    @Test
    void logsWhatHappened() throws IOException {
        runSum();
        assertThat(Files.readAllLines(workspace.resolve("runs/sum/events.jsonl")))
                .extracting(
                        line -> new ObjectMapper().readTree(line).get("event").asText())
                .containsExactly("run", "started", "finished", "started", "finished", "run-ended");
    }

    @Test
    void aWorkspaceInUseIsFourAndStaysAsItIs() throws IOException {
        try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
            assertThat(lock).isNotNull();
            assertThat(runSum()).isEqualTo(4);
        }
        assertThat(err.toString()).startsWith("orl: The workspace " + workspace + " is in use by process ");
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(workspace.resolve("runs")).doesNotExist();
    }

    @Test
    void aFullDiskIsFourAndNamesTheFileAndTheRunGoesOnWhenThereIsRoom() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        Files.createDirectories(workspace.resolve("runs/sum"));
        Path events = workspace.resolve("runs/sum/events.jsonl");
        Files.createSymbolicLink(events, full);
        assertThat(runSum()).isEqualTo(4);
        assertThat(err.toString())
                .contains("The event log " + events + " cannot be written (No space left on device). Make room")
                .doesNotContain("defect");

        Files.delete(events);
        Files.createSymbolicLink(workspace.resolve("runs/sum/table.txt.tmp"), full);
        assertThat(runSum()).isEqualTo(4);
        assertThat(err.toString()).contains("table.txt cannot be read or written (no space left on device)");

        assertThat(runSum()).isZero();
        assertThat(out.toString()).isEqualTo(TABLE);
    }

    @Test
    void missingDataIsThreeAndNamesTheOption() {
        assertThat(orl("run", "Toy", "--workspace", workspace.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("The data set 'photos' is needed", "--data photos=DIR");
        assertThat(orl("run", "Toy", "--data", "photos=/no/such/folder")).isEqualTo(3);
        assertThat(err.toString()).contains("/no/such/folder");
    }
}

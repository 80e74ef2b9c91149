package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs in processes of their own, and what signals do to them. */
class SignalsTest {

    @TempDir
    private Path workspace;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    @Timeout(60)
    void aSignalStopsTheRunAndSaysHowToGoOn(String name, int code) throws Exception {
        Path said = workspace.resolve("said.txt");
        Process process = startEndless(said);
        signal(process, name);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(Files.readString(said, StandardCharsets.UTF_8))
                .contains("Run the same command again to go on.")
                .doesNotContain("at org.orl");
        JsonNode record = new ObjectMapper()
                .readTree(workspace.resolve("runs/endless/provenance.json").toFile());
        assertThat(record.at("/outcome").asText()).isEqualTo("interrupted");
        assertThat(workspace.resolve("partial")).isEmptyDirectory();
    }

    @Test
    @Timeout(60)
    void aSecondSignalStopsARunAtOnceThatDoesNotHeedTheFirst() throws Exception {
        Path said = workspace.resolve("said.txt");
        Process process = startDeaf(said, 30);
        signal(process, "INT");
        while (!Files.readString(said).contains("Stopping after this step")) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).as("the step goes on").isTrue();
        signal(process, "INT");
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(said)).contains("Stopping at once. Run the same command again to go on");
    }

    @Test
    @Timeout(60)
    void aRunThatDoesNotHeedASignalIsStoppedWhenItsTimeIsOver() throws Exception {
        Path said = workspace.resolve("said.txt");
        Process process = startDeaf(said, 1);
        signal(process, "HUP");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(129);
        assertThat(Files.readString(said))
                .contains("Stopping after this step", "The step goes on for too long; stopping now")
                .contains("Run the same command again to go on from the last checkpoint.");
        int next = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "run",
                "Sum",
                "--workspace",
                workspace.toString());
        assertThat(next).as("the workspace is free").isZero();
    }

    @Test
    @Timeout(60)
    void aRunUnderNohupOutlivesItsTerminal() throws Exception {
        Process process = startEndless(workspace.resolve("said.txt"), List.of("nohup"), List.of(), List.of());
        signal(process, "HUP");
        signal(process, "TERM");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("the first signal was not heard").isEqualTo(143);
    }

    /** Starts a run that neither ends by itself nor heeds a signal. */
    private Process startDeaf(Path said, int patienceSeconds) throws Exception {
        return startEndless(
                said,
                List.of(),
                List.of("-D" + Signals.PATIENCE + "=" + patienceSeconds),
                List.of("--set", "wait.Stubborn.deaf=true"));
    }

    private static void signal(Process process, String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Starts a run that does not end by itself, and waits until it is at work. */
    private Process startEndless(Path said) throws Exception {
        return startEndless(said, List.of(), List.of(), List.of());
    }

    private Process startEndless(Path said, List<String> under, List<String> flags, List<String> more)
            throws Exception {
        List<String> command = new ArrayList<>(under);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "Endless",
                "--workspace",
                workspace.toString()));
        command.addAll(more);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Path events = workspace.resolve("runs/endless/events.jsonl");
        while (!Files.exists(events) || !Files.readString(events).contains("started")) {
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
            Thread.sleep(20);
        }
        return process;
    }
}

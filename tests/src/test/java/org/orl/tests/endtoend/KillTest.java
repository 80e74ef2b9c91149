package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.cli.Main;

/** A process that is killed has no chance to tidy up; the next one finds a workspace it can go on from. */
class KillTest {

    /** What the event log says last when the process is killed: in either training, and between them. */
    private static final List<Set<String>> MOMENTS = List.of(
            Set.of("\"event\":\"step\"", "\"node\":\"pretrainImages\"", "\"step\":3"),
            Set.of("\"event\":\"started\"", "\"node\":\"pairRegions\""),
            Set.of("\"event\":\"step\"", "\"node\":\"pretrainObjects\"", "\"step\":2"));

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aRunThatIsKilledThriceEndsWithTheSameBytes() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        assertThat(finish(start(whole))).isZero();

        Path events = broken.resolve("runs/tiny-orl/events.jsonl");
        for (Set<String> moment : MOMENTS) {
            Process run = start(broken);
            try {
                await(run, events, moment);
            } finally {
                run.destroyForcibly();
            }
            assertThat(finish(run)).as("exit code when killed").isNotZero();
        }
        assertThat(finish(start(broken))).isZero();

        assertThat(EndToEndTest.hashes(broken))
                .isEqualTo(EndToEndTest.hashes(whole))
                .isNotEmpty();
        assertThat(logged(events, Set.of("\"event\":\"resumed\"", "\"node\":\"pretrainImages\"")))
                .isTrue();
        assertThat(logged(events, Set.of("\"event\":\"resumed\"", "\"node\":\"pretrainObjects\"")))
                .isTrue();
        assertThat(broken.resolve("partial")).isEmptyDirectory();
        assertThat(broken.resolve("runs/tiny-orl/table.txt"))
                .hasSameTextualContentAs(whole.resolve("runs/tiny-orl/table.txt"));
    }

    private Process start(Path workspace) throws IOException {
        // Where Surefire runs the tests, the JVM's own class path is one jar that only points to the others.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        Main.class.getName(),
                        "run",
                        "tiny-orl",
                        "--workspace",
                        workspace.toString(),
                        "--checkpoint-every",
                        "1",
                        "--device",
                        "cpu",
                        "--threads",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    private File log() {
        return folder.resolve("output.txt").toFile();
    }

    /** Waits until the log of events has a line with these fields; the process must be at work until then. */
    private void await(Process run, Path events, Set<String> fields) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!logged(events, fields)) {
            assertThat(run.isAlive())
                    .as("%s; it said: %s", fields, Files.readString(log().toPath()))
                    .isTrue();
            assertThat(System.nanoTime()).as("%s", fields).isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static boolean logged(Path events, Set<String> fields) throws IOException {
        return Files.exists(events)
                && Files.readAllLines(events).stream()
                        .anyMatch(line -> fields.stream().allMatch(line::contains));
    }

    private int finish(Process run) throws IOException, InterruptedException {
        boolean ended = run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        run.destroyForcibly();
        assertThat(ended).as(Files.readString(log().toPath())).isTrue();
        return run.exitValue();
    }
}

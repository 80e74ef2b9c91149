package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.MeanAp;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;

class EndToEndTest {

    @TempDir
    Path folder;

    private List<Scored> run(Path workspace, RunListener listener) {
        RunSettings settings = new RunSettings(workspace, new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 2);
        return new Scheduler(settings, listener).run(Overrides.wire(new TinyOrl_Wiring(), List.of()));
    }

    @Test
    void runsFromTheAnnotatedClassToTheTableAndTheSecondTimeNothing() {
        Watcher first = new Watcher(Integer.MAX_VALUE);
        Watcher second = new Watcher(Integer.MAX_VALUE);

        List<Scored> scores = run(folder, first);

        assertThat(scores).extracting(scored -> scored.cell().row()).containsExactly("Random", "BYOL", "ORL");
        assertThat(scores).allSatisfy(scored -> {
            assertThat(scored.score().headline()).isBetween(0.0, 100.0);
            assertThat(((MeanAp) scored.score()).classes()).isNotEmpty();
        });
        assertThat(first.executed)
                .containsExactly(
                        "initialise",
                        "pretrainImages",
                        "retrieveNeighbours",
                        "proposeRegions",
                        "pairRegions",
                        "pretrainObjects",
                        "randomSvm",
                        "byolSvm",
                        "orlSvm");
        assertThat(run(folder, second)).isEqualTo(scores);
        assertThat(second.executed).isEmpty();
    }

    @Test
    void aRunThatIsInterruptedAgainAndAgainEndsWithTheSameBytes() throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        run(whole, new Watcher(Integer.MAX_VALUE));

        int interrupts = 0;
        for (int steps : new int[] {3, 2, 1}) {
            Watcher impatient = new Watcher(steps);
            assertThatThrownBy(() -> run(broken, impatient)).isInstanceOf(Interrupted.class);
            interrupts++;
        }
        run(broken, new Watcher(Integer.MAX_VALUE));

        assertThat(interrupts).isEqualTo(3);
        assertThat(hashes(broken)).isEqualTo(hashes(whole)).isNotEmpty();
    }

    /** The path and the hash of every file among the results of a workspace. */
    static List<String> hashes(Path workspace) throws IOException {
        Path results = workspace.resolve("results");
        try (Stream<Path> walk = Files.walk(results)) {
            List<String> hashes = new ArrayList<>();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                hashes.add(results.relativize(file) + " " + Sha256.ofFile(file));
            }
            return hashes;
        }
    }
}

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
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.Rehearsal;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

class EndToEndTest {

    @TempDir
    Path folder;

    private List<Scored> run(Path workspace, RunListener listener) {
        return new Scheduler(settings(workspace), listener).run(Overrides.wire(new TinyOrl_Wiring(), List.of()));
    }

    private static RunSettings settings(Path workspace) {
        return new RunSettings(workspace, new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 2);
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
    void thePlanPredictsWhatEveryResultTakesOnTheDisk() throws IOException {
        Graph graph = Overrides.wire(new TinyOrl_Wiring(), List.of());
        RunSettings settings = settings(folder);
        Watcher watcher = new Watcher(Integer.MAX_VALUE);

        Map<Node<?>, DiskUse> uses =
                DiskForecast.of(Plan.of(graph, settings), settings).uses();
        new Scheduler(settings, watcher).run(graph);

        for (Map.Entry<Node<?>, DiskUse> entry : uses.entrySet()) {
            String name = entry.getKey().name();
            long bytes = bytes(folder.resolve("results")
                    .resolve(watcher.fingerprints.get(name).hex()));
            long predicted = entry.getValue().result();
            assertThat(predicted).as(name).isGreaterThan(bytes * 98 / 100);
            if (!name.equals("proposeRegions") && !name.equals("pairRegions")) { // these say what there is at most
                assertThat(predicted).as(name).isLessThan(bytes * 102 / 100 + 4096);
            }
        }
        assertThat(uses).hasSize(9);
    }

    @Test
    void aRehearsalOnASliceSaysHowLongEveryStageTakes() {
        Graph real = Overrides.wire(new TinyOrl_Wiring(), List.of());

        List<Rehearsal.Need> needs = new Rehearsal(settings(folder), System::nanoTime)
                .run(real, small -> Overrides.wireWith(new TinyOrl_Wiring(), List.of(), small::of));

        assertThat(needs)
                .hasSize(9)
                .allSatisfy(need -> assertThat(need.seconds())
                        .as(need.node() + " " + need.how())
                        .isPositive()
                        .isFinite())
                .allMatch(Rehearsal.Need::whole);
        assertThat(needs.get(1).how())
                .contains("train: 4 of 6 steps"); // 20 images of 8 a batch, two epochs, without the first steps
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
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

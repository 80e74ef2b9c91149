package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.WorkspaceLock;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.graph.Body;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

class SchedulerTest {

    @TempDir
    Path workspace;

    /** Two counting stages and a method with a body: 1, then 1 + 10, then doubled. */
    private static final class Chain implements Wiring {

        @Override
        public ExperimentInfo experiment() {
            return new ExperimentInfo(Chain.class, "chain", "", "");
        }

        @Override
        public void wire(Graph graph) {
            Node<Counting.Total> first = graph.<Counting.Total>stage("first", new Counting.Spec(1, 1))
                    .node();
            Node<Counting.Total> second = graph.<Counting.Total>evaluation(
                            "second", new Cell("sum", "total"), new Counting.Spec(10, 1))
                    .takes(first)
                    .node();
            graph.<Counting.Total>evaluation(
                            "twice",
                            new Cell("twice", "total"),
                            Chain.class,
                            Counting.Total.class,
                            inputs ->
                                    new Counting.Total(2 * inputs.get(0, second).value()))
                    .takes(second)
                    .node();
        }
    }

    @BeforeEach
    void countFromZero() {
        Counting.CountingExecutor.EXECUTED.set(0);
    }

    private RunSettings settings(long seed) {
        return new RunSettings(workspace, new DataPlaces(Map.of()), seed, new Hardware("cpu", 1), 0);
    }

    private List<Scored> run(Recorder recorder, String... overrides) {
        return new Scheduler(settings(0), recorder).run(Overrides.wire(new Chain(), List.of(overrides)));
    }

    @Test
    void runsEveryNodeOnceAndHandsResultsOn() {
        Recorder recorder = new Recorder();

        assertThat(run(recorder))
                .extracting(scored -> scored.score().headline())
                .containsExactly(11.0, 22.0);
        assertThat(recorder.heard)
                .containsExactly(
                        "started first",
                        "finished first",
                        "started second",
                        "finished second",
                        "started twice",
                        "finished twice");
    }

    @Test
    void runsNothingAgainAndGivesTheSameScores() {
        run(new Recorder());
        Recorder recorder = new Recorder();

        assertThat(run(recorder))
                .extracting(scored -> scored.score().headline())
                .containsExactly(11.0, 22.0);
        assertThat(recorder.heard).containsExactly("stored first", "stored second", "stored twice");
        assertThat(Counting.CountingExecutor.EXECUTED).hasValue(2);
    }

    @Test
    void runsAgainWhatDependsOnAChangedConstantAndNothingElse() {
        run(new Recorder());
        Recorder recorder = new Recorder();

        assertThat(run(recorder, "second.Counting.step=20"))
                .extracting(scored -> scored.score().headline())
                .containsExactly(21.0, 42.0);
        assertThat(recorder.heard)
                .containsExactly(
                        "stored first", "started second", "finished second", "started twice", "finished twice");
    }

    @Test
    void givesEachSeedItsOwnResults() {
        Graph graph = Overrides.wire(new Chain(), List.of());

        Plan one = Plan.of(graph, settings(1));
        Plan two = Plan.of(graph, settings(2));

        assertThat(one.entries().get(0).fingerprint())
                .isNotEqualTo(two.entries().get(0).fingerprint());
    }

    @Test
    void setsADamagedResultAsideAndMakesItAgain() throws IOException {
        run(new Recorder());
        String first = Plan.of(Overrides.wire(new Chain(), List.of()), settings(0))
                .entries()
                .get(0)
                .fingerprint()
                .orElseThrow()
                .hex();
        Path file = workspace.resolve("results").resolve(first).resolve("total.txt");
        Files.writeString(file, "7");
        Recorder recorder = new Recorder();

        assertThat(run(recorder))
                .extracting(scored -> scored.score().headline())
                .containsExactly(11.0, 22.0);
        assertThat(recorder.heard)
                .containsExactly(
                        "damaged first: [" + file + " has other bytes than were written]",
                        "started first",
                        "finished first",
                        "stored second",
                        "stored twice");
        assertThat(workspace.resolve("damaged").resolve(first + "-1").resolve("total.txt"))
                .hasContent("7");
    }

    @Test
    void aStageThatFailsBeforeItWritesLeavesNothing() {
        Wiring failing = new Wiring() {
            @Override
            public ExperimentInfo experiment() {
                return new ExperimentInfo(Chain.class, "failing", "", "");
            }

            @Override
            public void wire(Graph graph) {
                graph.<Counting.Total>stage("fails", Chain.class, Counting.Total.class, inputs -> {
                            throw new IllegalStateException("no");
                        })
                        .node();
            }
        };
        assertThatThrownBy(() -> new Scheduler(settings(0), new Recorder()).run(Overrides.wire(failing, List.of())))
                .isInstanceOf(UserError.class);
        assertThat(workspace.resolve("partial")).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsToldWithTheFileAndTheRunGoesOnWhenThereIsRoom() {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        Recorder recorder = new Recorder(node -> {
            if (node.name().equals("second")) {
                link(full);
            }
        });
        assertThatThrownBy(() -> run(recorder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("total.txt: no space left on device")
                .hasMessageContaining("Make room")
                .satisfies(e -> assertThat(((UserError) e).kind()).isEqualTo(UserError.Kind.WORKSPACE));

        Recorder again = new Recorder();
        assertThat(run(again)).extracting(scored -> scored.score().headline()).containsExactly(11.0, 22.0);
        assertThat(again.heard).startsWith("stored first", "started second", "finished second");
    }

    /** Lets what is written next under the name of the second node's file end on a full device. */
    private void link(Path full) {
        String second = Plan.of(Overrides.wire(new Chain(), List.of()), settings(0))
                .entries()
                .get(1)
                .fingerprint()
                .orElseThrow()
                .hex();
        try {
            Files.createSymbolicLink(
                    workspace.resolve("partial").resolve(second).resolve("total.txt.tmp"), full);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void plansWithoutExecuting() {
        Graph graph = Overrides.wire(new Chain(), List.of());

        assertThat(Plan.of(graph, settings(0)).entries())
                .extracting(Plan.Entry::state)
                .containsOnly(Plan.State.DUE);
        run(new Recorder());
        assertThat(Plan.of(graph, settings(0)).entries())
                .extracting(Plan.Entry::state)
                .containsOnly(Plan.State.STORED);
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void refusesAWorkspaceThatAnotherRunHolds() {
        try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
            assertThatThrownBy(() -> run(new Recorder()))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(workspace + " is in use by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("pass another --workspace");
        }
        assertThat(run(new Recorder())).hasSize(2);
    }

    @Test
    void saysWhichMethodFailedAndWhy() {
        assertThatThrownBy(() -> runBody(inputs -> null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("own() of " + Chain.class.getName() + " failed: ")
                .hasMessageContaining("it returned null");
        assertThatThrownBy(() -> runBody(inputs -> {
                    throw new IllegalStateException("no luck");
                }))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no luck");
        UserError own = new UserError(UserError.Kind.DATA, "A fact.", "A cure.");
        assertThatThrownBy(() -> runBody(inputs -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    private void runBody(Body<Counting.Total> body) {
        Graph graph = new Graph();
        graph.<Counting.Total>stage("own", Chain.class, Counting.Total.class, body)
                .node();
        new Scheduler(settings(0), new Recorder()).run(graph);
    }

    @Test
    void aPartOfAGraphComputesWhatItsNodesNeedAndNothingElse() {
        Graph whole = Overrides.wire(new Chain(), List.of());
        Graph part = whole.part(List.of(whole.nodes().get(1)));

        assertThat(part.nodes()).extracting(Node::name).containsExactly("first", "second");
        assertThat(new Scheduler(settings(0), new Recorder()).run(part))
                .extracting(scored -> scored.cell().row())
                .containsExactly("sum");
    }

    @Test
    void storedScoresAreReadWithoutComputingAny() throws IOException {
        Graph whole = Overrides.wire(new Chain(), List.of());
        assertThat(new Scheduler(settings(0), new Recorder()).stored(whole)).isEmpty();
        assertThat(workspace).isEmptyDirectory();

        List<Scored> computed = new Scheduler(settings(0), new Recorder())
                .run(whole.part(List.of(whole.nodes().get(1))));
        Recorder recorder = new Recorder();
        assertThat(new Scheduler(settings(0), recorder).stored(whole)).isEqualTo(computed);
        assertThat(recorder.heard).isEmpty();

        Path file = workspace
                .resolve("results")
                .resolve(computed.get(0).fingerprint().hex())
                .resolve("total.txt");
        Files.writeString(file, "12");
        assertThat(new Scheduler(settings(0), recorder).stored(whole)).isEmpty();
    }
}

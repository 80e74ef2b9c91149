package org.orl.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.Experiment;
import org.orl.dsl.Without;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.augment.View;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.StageKind;
import org.orl.dsl.train.Epochs;
import org.orl.experiments.samples.Sample16_Monitoring;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.cli.Main;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.train.OnlineScore;
import org.orl.runtime.train.OnlineScores;
import org.orl.runtime.train.TrainingLoop;

/** {@code @Monitor} looks at a training and changes nothing of it: 4 epochs of 2 steps, a look after every second epoch. */
class MonitoredTrainingTest {

    private static final int PATIENCE_MINUTES = 2;

    /** The sample, smaller still. */
    @Experiment(id = "tiny-monitored")
    abstract static class Monitored extends Sample16_Monitoring {

        @Override
        @ResNet(width = 8)
        protected abstract Architecture network();

        @Override
        @Epochs(4)
        protected abstract Encoder<Trained> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    /** The same, at which nobody looks. */
    @Experiment(id = "tiny-unwatched")
    abstract static class Unwatched extends Monitored {

        @Override
        @Without(org.orl.dsl.train.Monitor.class)
        protected abstract Encoder<Trained> pretrain(ImageSet images, Architecture network, View first, View second);
    }

    @TempDir
    private static Path folder;

    private static String printed;

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        printed = orl("whole", "run", "Monitored", "--device", "cpu", "--threads", "2");
        run("unwatched", unwatched(), new Interrupting(0));
    }

    @Test
    void looksBeforeTrainingAfterEverySoManyEpochsAndAtTheEnd() throws IOException {
        assertThat(scores("whole")).extracting(OnlineScore::epoch).containsExactly(0, 2, 4);
        assertThat(scores("whole")).allSatisfy(score -> {
            assertThat(score.evaluation()).isEqualTo("boardKnn");
            assertThat(score.column()).isEqualTo("Boards kNN");
            assertThat(score.kind()).startsWith("KnnClassifier(k = [1, 5]");
            assertThat(score.figures()).containsKeys("Top-1", "k=1 Top-1", "k=5 Top-1");
        });
    }

    @Test
    void findsAtTheEndWhatTheEvaluationFinds() throws IOException {
        double last = scores("whole").get(2).value();
        assertThat(new Scheduler(settings("whole"), RunListener.silent()).stored(graph()))
                .filteredOn(scored -> scored.cell().column().equals("Boards kNN"))
                .singleElement()
                .satisfies(scored -> assertThat(scored.score().headline()).isEqualTo(last));
    }

    @Test
    void leavesWeightsAndLossesTheSameBytes() throws IOException {
        assertThat(result("unwatched").resolve(OnlineScores.NAME)).doesNotExist();
        for (String file : List.of(EncoderFile.NAME, TrainingLoop.HISTORY)) {
            assertThat(Sha256.ofFile(result("whole").resolve(file)))
                    .as(file)
                    .isEqualTo(Sha256.ofFile(result("unwatched").resolve(file)));
        }
    }

    /** A checkpoint holds running statistics, the target network and what the optimizer remembers as well. */
    @Test
    void leavesAllElseThatChangesWhileTrainingTheSameBytes() throws IOException {
        stop("watched-at-5", graph(), 5);
        stop("unwatched-at-5", unwatched(), 5);

        String checkpoint = "checkpoints/step-000000005.safetensors";
        assertThat(scores(partial("watched-at-5"))).hasSize(2);
        assertThat(Sha256.ofFile(partial("watched-at-5").resolve(checkpoint)))
                .isEqualTo(Sha256.ofFile(partial("unwatched-at-5").resolve(checkpoint)));
    }

    @Test
    void isNoPartOfAnyFingerprint() {
        assertThat(fingerprints(graph()))
                .isEqualTo(fingerprints(unwatched()))
                .isEqualTo(fingerprints(graph("pretrain.Monitor.everyEpochs=1")))
                .isNotEqualTo(fingerprints(graph("pretrain.Sgd.lr=0.01")));
    }

    @Test
    void goesOnAfterAnInterruptWithoutADuplicateOrMissingEpoch() throws IOException {
        for (int step : new int[] {1, 4}) {
            String workspace = "stopped-at-" + step;
            stop(workspace, graph(), step);
            run(workspace, graph(), new Interrupting(0));
            assertThat(result(workspace).resolve(OnlineScores.NAME))
                    .as(workspace)
                    .hasSameTextualContentAs(result("whole").resolve(OnlineScores.NAME));
        }
    }

    @Test
    void goesOnAfterAnInterruptWithinALook() throws IOException {
        assertThatThrownBy(() -> run("within", graph(), new Interrupting(50, "embed test")))
                .isInstanceOf(Interrupted.class);
        assertThat(scores(partial("within"))).extracting(OnlineScore::epoch).containsExactly(0, 2);

        run("within", graph(), new Interrupting(0));

        assertThat(result("within").resolve(OnlineScores.NAME))
                .hasSameTextualContentAs(result("whole").resolve(OnlineScores.NAME));
    }

    @Test
    void goesOnFromAnEarlierCheckpointWithTheEpochsUpToItAlone() throws IOException {
        stop("set-back", graph(), 5);
        try (Stream<Path> checkpoints = Files.list(partial("set-back").resolve("checkpoints"))) {
            for (Path file : checkpoints.toList()) {
                Files.delete(file);
            }
        }
        Interrupting rest = new Interrupting(0);
        run("set-back", graph(), rest);

        assertThat(rest.looks).containsExactly(2, 4);
        assertThat(result("set-back").resolve(OnlineScores.NAME))
                .hasSameTextualContentAs(result("whole").resolve(OnlineScores.NAME));
    }

    @Test
    void namesADamagedLineAndTheEpochThatIsLostWithIt() throws IOException {
        stop("damaged", graph(), 5);
        Path file = partial("damaged").resolve(OnlineScores.NAME);
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + lines.get(1).substring(30) + "\n");

        Interrupting rest = new Interrupting(0);
        run("damaged", graph(), rest);

        assertThat(rest.messages)
                .anyMatch(message -> message.contains("of monitor.jsonl line 2 holds no score"))
                .anyMatch(message -> message.contains("no score of boardKnn after the epochs 2,"));
        assertThat(scores("damaged")).extracting(OnlineScore::epoch).containsExactly(0, 4);
        try (Stream<Path> kept = Files.walk(folder.resolve("damaged/damaged"))) {
            assertThat(kept).anyMatch(each -> each.endsWith("monitor.jsonl.damaged"));
        }
    }

    @Test
    void leavesNothingOfALookThatWasKilled() throws IOException {
        stop("killed", graph(), 5);
        Path look = Files.createDirectories(partial("killed").resolve("monitor/boardKnn"));
        Files.writeString(look.resolve("score.json"), "{}");

        run("killed", unwatched(), new Interrupting(0));

        assertThat(result("killed").resolve("monitor")).doesNotExist();
    }

    @Test
    void looksWhereTheStageIsRunByItself() throws IOException {
        run("part", graph("pretrain.Monitor.everyEpochs=4"), new Interrupting(0));
        assertThat(scores("part")).extracting(OnlineScore::epoch).containsExactly(0, 4);
    }

    @Test
    void obeysFromOutsideTheRulesThatTheCompilerApplies() {
        assertThatThrownBy(() -> graph("pretrain.Monitor.everyEpochs=5"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--set pretrain.Monitor.everyEpochs=5: @Monitor.everyEpochs is 5, but pretrain()"
                        + " has @Epochs(4)");
        assertThatThrownBy(() -> graph("pretrain.Monitor.everyEpochs=0"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("must be at least 1");
    }

    @Test
    void isShownAtTheEndOfARunAndWithTheResult() throws IOException, InterruptedException {
        assertThat(printed)
                .containsPattern(
                        "While training\\Rpretrain, Boards kNN: [0-9.]+ before training, [0-9.]+ after epoch 2");
        String show = orl("whole", "show", "pretrain");
        assertThat(show)
                .contains("pretrain.Monitor.everyEpochs = 2")
                .containsPattern("monitor +Boards kNN [0-9.]+ before training: Top-1 [0-9.]+, Top-5")
                .containsPattern("monitor +Boards kNN [0-9.]+ after epoch 4: ");
    }

    @Test
    void saysWhereAStoredEncoderWasTrainedWithoutIt() throws IOException, InterruptedException {
        assertThat(orl("unwatched", "run", "Monitored", "--device", "cpu"))
                .containsPattern("pretrain, Boards kNN: no scores, since the stored\\s+result was made without");
    }

    /** Otherwise a new kind would be told that it is read by nothing. */
    @Test
    void isReadByEveryKindThatTrainsAnEncoder() {
        List<Class<?>> kinds = new ArrayList<>();
        for (Executor<?, ?> executor : ServiceLoader.load(Executor.class)) {
            Needs needs = executor.kind().getDeclaringClass().getAnnotation(Needs.class);
            if (StageKind.class.isAssignableFrom(executor.kind())
                    && needs != null
                    && List.of(needs.settings()).contains(Epochs.Spec.class)) {
                kinds.add(executor.kind());
                assertThat(needs.optionalSettings())
                        .as(executor.kind().getName())
                        .contains(org.orl.dsl.train.Monitor.Spec.class);
            }
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(10);
    }

    /** Trains, and evaluates nothing when that is over. */
    private static void run(String workspace, Graph graph, RunListener listener) {
        new Scheduler(settings(workspace), listener).run(graph.part(List.of(pretrain(graph))));
    }

    private static void stop(String workspace, Graph graph, int step) {
        assertThatThrownBy(() -> run(workspace, graph, new Interrupting(step))).isInstanceOf(Interrupted.class);
    }

    private static RunSettings settings(String workspace) {
        return new RunSettings(folder.resolve(workspace), new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 0);
    }

    private static Graph graph(String... options) {
        return Overrides.wire(new MonitoredTrainingTest_Monitored_Wiring(), List.of(options));
    }

    private static Graph unwatched() {
        return Overrides.wire(new MonitoredTrainingTest_Unwatched_Wiring(), List.of());
    }

    private static Node<?> pretrain(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.name().equals("pretrain"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Fingerprint> fingerprints(Graph graph) {
        return Plan.of(graph, settings("whole")).entries().stream()
                .map(entry -> entry.fingerprint().orElseThrow())
                .toList();
    }

    private static Path result(String workspace) {
        return stage(workspace, "results");
    }

    private static Path partial(String workspace) {
        return stage(workspace, "partial");
    }

    private static Path stage(String workspace, String where) {
        Graph graph = graph();
        int index = graph.nodes().indexOf(pretrain(graph));
        return folder.resolve(workspace)
                .resolve(where)
                .resolve(fingerprints(graph).get(index).hex());
    }

    private static List<OnlineScore> scores(String workspace) throws IOException {
        return scores(result(workspace));
    }

    private static List<OnlineScore> scores(Path directory) throws IOException {
        OnlineScores found = OnlineScores.read(directory);
        assertThat(found.damage()).isEmpty();
        return found.scores();
    }

    /** What the command line prints to its standard output. */
    private static String orl(String workspace, String... args) throws IOException, InterruptedException {
        // Where Surefire runs the tests, the JVM's own class path is one jar that only points to the others.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Main.class.getName()));
        command.addAll(List.of(args));
        command.addAll(List.of("--workspace", folder.resolve(workspace).toString()));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectError(said.toFile())
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroy();
        assertThat(ended && process.waitFor() == 0).as(Files.readString(said)).isTrue();
        return Files.readString(folder.resolve("printed.txt"));
    }
}

package org.orl.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Warmup;
import org.orl.experiments.samples.Sample01_HelloByol_Wiring;
import org.orl.experiments.samples.Sample02_OneConstant_Wiring;
import org.orl.experiments.samples.Sample03_Recipes_Wiring;
import org.orl.experiments.samples.Sample04_MoreData_Wiring;
import org.orl.experiments.samples.Sample05_Bodies_Wiring;
import org.orl.experiments.samples.Sample06_OwnAugmentation_Wiring;
import org.orl.experiments.samples.Sample07_OwnNetwork_Wiring;
import org.orl.experiments.samples.Sample08_OwnLoss_Wiring;
import org.orl.experiments.samples.Sample09_ReusableLoss_Wiring;
import org.orl.experiments.samples.Sample10_OwnOptimizer_Wiring;
import org.orl.experiments.samples.Sample11_OwnData_Wiring;
import org.orl.experiments.samples.Sample12_OwnEvaluation_Wiring;
import org.orl.experiments.samples.Sample13_OwnStage_Wiring;
import org.orl.experiments.samples.Sample14_OwnOrl_Wiring;
import org.orl.experiments.samples.Sample15_OwnTraining_Wiring;
import org.orl.experiments.samples.Sample16_Monitoring_Wiring;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.checkpoint.Sha256;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.network.EncoderFile;

/** All samples run in one workspace, so that they share what they have in common. */
class SamplesTest {

    private static final Path SOURCES =
            Path.of("..", "experiments", "src", "main", "java", "org", "orl", "experiments", "samples");

    private static final List<Wiring> SAMPLES = List.of(
            new Sample01_HelloByol_Wiring(),
            new Sample02_OneConstant_Wiring(),
            new Sample03_Recipes_Wiring(),
            new Sample04_MoreData_Wiring(),
            new Sample05_Bodies_Wiring(),
            new Sample06_OwnAugmentation_Wiring(),
            new Sample07_OwnNetwork_Wiring(),
            new Sample08_OwnLoss_Wiring(),
            new Sample09_ReusableLoss_Wiring(),
            new Sample10_OwnOptimizer_Wiring(),
            new Sample11_OwnData_Wiring(),
            new Sample12_OwnEvaluation_Wiring(),
            new Sample13_OwnStage_Wiring(),
            new Sample14_OwnOrl_Wiring(),
            new Sample15_OwnTraining_Wiring(),
            new Sample16_Monitoring_Wiring());

    @TempDir
    private static Path workspace;

    private static final Map<Class<?>, List<Scored>> TABLES = new HashMap<>();

    @BeforeAll
    static void runAll() {
        for (Wiring sample : SAMPLES) {
            TABLES.put(sample.getClass(), new Scheduler(settings(), new Listener(0)).run(graph(sample)));
        }
    }

    @Test
    void areAllHereAndAllInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide.md"));
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.startsWith("Sample"))
                    .sorted()
                    .toList();
            assertThat(SAMPLES)
                    .extracting(sample -> sample.experiment().type().getSimpleName())
                    .containsExactlyElementsOf(names);
            assertThat(names).allSatisfy(name -> assertThat(guide).contains(name));
        }
    }

    @Test
    void fillTheirTables() {
        assertThat(TABLES)
                .hasSameSizeAs(SAMPLES)
                .allSatisfy((sample, table) -> assertThat(table)
                        .as(sample.getSimpleName())
                        .isNotEmpty()
                        .allSatisfy(
                                scored -> assertThat(scored.score().headline()).isBetween(0.0, 100.0)));
    }

    @Test
    void areStoredWhenTheyHaveRun() {
        for (Wiring sample : SAMPLES) {
            assertThat(Plan.of(graph(sample), settings()).entries())
                    .extracting(Plan.Entry::state)
                    .containsOnly(Plan.State.GIVEN, Plan.State.STORED);
        }
    }

    @Test
    void changeWhatTheySayAndNothingElse() {
        assertThat(node("pretrain", new Sample02_OneConstant_Wiring()).settings())
                .contains(new Sgd.Spec(0.1, 0.9, 1e-4, false), new Warmup.Spec(1, 1e-4))
                .containsAll(node("pretrain", new Sample01_HelloByol_Wiring()).settings().stream()
                        .filter(setting -> !(setting instanceof Sgd.Spec))
                        .toList());
        assertThat(node("pretrain", new Sample03_Recipes_Wiring()).views())
                .extracting(view -> view.view().recipe().stream()
                        .map(step -> step.getClass().getDeclaringClass().getSimpleName())
                        .toList())
                .containsExactly(
                        List.of(RandomResizedCrop.class.getSimpleName()),
                        List.of("RandomResizedCrop", "RandomHorizontalFlip", "ColorJitter"));
    }

    @Test
    void trainOtherWeightsWithOtherWords() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Wiring sample : List.of(
                new Sample01_HelloByol_Wiring(),
                new Sample02_OneConstant_Wiring(),
                new Sample03_Recipes_Wiring(),
                new Sample04_MoreData_Wiring(),
                new Sample06_OwnAugmentation_Wiring(),
                new Sample07_OwnNetwork_Wiring(),
                new Sample08_OwnLoss_Wiring(),
                new Sample09_ReusableLoss_Wiring(),
                new Sample10_OwnOptimizer_Wiring(),
                new Sample11_OwnData_Wiring(),
                new Sample15_OwnTraining_Wiring())) {
            hashes.add(Sha256.ofFile(weights(sample)));
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void nameTensorsAfterTheScopesOfAnOwnNetwork() throws IOException {
        try (Safetensors weights = Safetensors.open(weights(new Sample07_OwnNetwork_Wiring()))) {
            assertThat(weights.names())
                    .contains("backbone.block0.conv.weight", "backbone.block2.bn.running_var", "projector.weight");
        }
    }

    @Test
    void goOnWithAnOwnOptimizerWhereTheyWereStopped(@TempDir Path stopped) throws IOException {
        Wiring sample = new Sample10_OwnOptimizer_Wiring();
        RunSettings everyStep = new RunSettings(stopped, new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 1);

        assertThatThrownBy(() -> new Scheduler(everyStep, new Listener(1)).run(graph(sample)))
                .isInstanceOf(Interrupted.class);
        new Scheduler(everyStep, new Listener(0)).run(graph(sample));

        Path whole = weights(sample);
        assertThat(Sha256.ofFile(stopped.resolve(workspace.relativize(whole)))).isEqualTo(Sha256.ofFile(whole));
    }

    private static Path weights(Wiring sample) {
        String fingerprint = Plan.of(graph(sample), settings()).entries().stream()
                .filter(entry -> entry.node().name().equals("pretrain"))
                .findFirst()
                .orElseThrow()
                .fingerprint()
                .orElseThrow()
                .hex();
        return workspace.resolve("results").resolve(fingerprint).resolve(EncoderFile.NAME);
    }

    private static Node<?> node(String name, Wiring sample) {
        return graph(sample).nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Graph graph(Wiring sample) {
        return Overrides.wire(sample, List.of());
    }

    private static RunSettings settings() {
        return new RunSettings(workspace, new DataPlaces(Map.of()), 0, new Hardware("cpu", 2), 0);
    }
}

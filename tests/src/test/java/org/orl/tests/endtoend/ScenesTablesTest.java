package org.orl.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.data.SmallestClass;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.experiments.orl.OrlScenesTables_Wiring;
import org.orl.experiments.random.RandomScenesTables_Wiring;
import org.orl.experiments.scenes.ScenesTables;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.ImageSource;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

/** The small tables on the real photos, where they lie beside the project ({@code ../shared/data}). */
class ScenesTablesTest {

    private static final Graph RANDOM = Overrides.wire(new RandomScenesTables_Wiring(), List.of());

    @TempDir
    private Path workspace;

    private DataPlaces data;

    @BeforeEach
    void findThePhotos() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data/classes"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "../shared/data is not there; skipped");
        data = new DataPlaces(Map.of(
                "scenes", folder.resolve("shared/data/scenes"),
                "imagenette", folder.resolve("shared/data/classes/imagenette"),
                "cifar10", folder.resolve("shared/data/classes/cifar10")));
    }

    @Test
    void theFrequentClassesAreAsFrequentAsIsStated() {
        int stated =
                ScenesTables.Frequent.class.getAnnotation(SmallestClass.class).value();
        MultiLabels train = new DataSets(data).open(given("frequent").train()).labels();
        assertThat(train.classes()).containsExactly("bus", "car", "cat", "person", "train");
        assertThat(train.values()).hasNumberOfRows(996);
        for (int c = 0; c < train.classes().size(); c++) {
            int column = c;
            assertThat(IntStream.range(0, train.values().length)
                            .filter(i -> train.values()[i][column] == MultiLabels.POSITIVE)
                            .count())
                    .as(train.classes().get(c))
                    .isGreaterThanOrEqualTo(stated);
        }
    }

    @Test
    void partsOfImagenetteHaveTheSameShareOfEveryClass() {
        DataSets sets = new DataSets(data);
        assertThat(perClass(sets.open(given("imagenette").train()))).hasSize(10).containsOnly(150L);
        assertThat(perClass(sets.open(given("tenPercent").train()))).hasSize(10).containsOnly(15L);
        assertThat(perClass(sets.open(given("onePercent").train()))).hasSize(10).containsOnly(2L);
        assertThat(perClass(sets.open(given("onePercent").test()))).hasSize(10).containsOnly(60L);
        assertThat(perClass(sets.open(given("cifar10").train()))).hasSize(10).containsOnly(300L);
    }

    @Test
    void neighboursOfAnUntrainedNetworkGuessBetterThanChance() {
        RunSettings run = new RunSettings(workspace, data, 0, new Hardware("cpu", 2), 0);
        List<Scored> scores = new Scheduler(run, RunListener.silent())
                .run(RANDOM.part(RANDOM.nodes().stream()
                        .filter(node -> node.name().equals("imagenetteKnn"))
                        .toList()));
        assertThat(scores.get(0).score().figures())
                .hasEntrySatisfying("k=20 Top-1", top1 -> assertThat(top1).isBetween(15.0, 35.0));
    }

    @Test
    void orlIsEvaluatedByItsLastEncoderOnEveryProtocol() {
        Graph graph = Overrides.wire(new OrlScenesTables_Wiring(), List.of());
        assertThat(graph.nodes().stream()
                        .filter(node -> node.cell()
                                .filter(cell -> cell.row().equals("ORL"))
                                .isPresent()))
                .hasSize(10)
                .allSatisfy(node -> assertThat(node.inputs())
                        .extracting(input -> input.name())
                        .contains("pretrainObjects"));
    }

    private static TrainTestSplit given(String name) {
        Node<?> node = RANDOM.nodes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return (TrainTestSplit) ((Node.Given<?>) node.work()).value();
    }

    private static List<Long> perClass(ImageSource set) {
        int[] values = set.classLabels().values();
        return IntStream.range(0, set.classLabels().classes().size())
                .mapToObj(c -> IntStream.of(values).filter(value -> value == c).count())
                .toList();
    }
}

package org.orl.tests.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.dsl.evaluate.FineTune;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.experiments.byol.ByolCoco;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Made;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.reproduce.Outcome;
import org.orl.runtime.reproduce.PaperFigure;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.Reproduction;
import org.orl.runtime.reproduce.ReproductionReader;
import org.orl.runtime.reproduce.Scale;
import org.orl.runtime.reproduce.TableCell;
import org.orl.runtime.reproduce.TableCells;

class PaperTablesTest {

    private static final Path ROOM = Path.of("..", "reproductions");
    private static final Map<String, Wiring> EXPERIMENTS = new TreeMap<>();

    /** Which table a kind of evaluation is for; a kind of the language that is not here is for detection. */
    private static final Map<Class<?>, String> TABLE_OF_KIND = Map.of(
            LinearSvm.Spec.class, "table1-linear",
            LinearProbe.Spec.class, "table1-linear",
            LowShotSvm.Spec.class, "table2-lowshot",
            FineTune.Spec.class, "table3-semi",
            KnnClassifier.Spec.class, "none");

    /** The experiments of the product, whether in a folder of classes or in a jar. */
    @BeforeAll
    static void findTheExperiments() throws IOException, URISyntaxException, ReflectiveOperationException {
        URI place = ByolCoco.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        List<String> names;
        if (Files.isDirectory(Path.of(place))) {
            names = wirings(Path.of(place));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                names = wirings(jar.getPath("/"));
            }
        }
        for (String name : names) {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            Wiring wiring = (Wiring) constructor.newInstance();
            EXPERIMENTS.put(wiring.experiment().id(), wiring);
        }
    }

    private static List<String> wirings(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("_Wiring.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> folders = Files.list(ROOM)) {
            return folders.map(folder -> folder.resolve("reproduction.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    private static List<Reproduction> all() throws IOException {
        List<Reproduction> all = new ArrayList<>();
        for (Path file : files()) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.add(ReproductionReader.read(file.getParent().getFileName().toString(), file.toString(), reader));
            }
        }
        return all;
    }

    static List<PaperTable> tables() throws IOException {
        return all().stream()
                .filter(PaperTable.class::isInstance)
                .map(PaperTable.class::cast)
                .toList();
    }

    static List<PaperFigure> figures() throws IOException {
        return all().stream()
                .filter(PaperFigure.class::isInstance)
                .map(PaperFigure.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureNamesExperimentsWithStagesThatMakeWhatItShows(PaperFigure figure) {
        for (Scale scale : Scale.values()) {
            assertThat(EXPERIMENTS).containsKey(figure.experiments().get(scale));
            assertThat(nodes(EXPERIMENTS.get(figure.experiments().get(scale))))
                    .anyMatch(node -> Made.is(node, figure.subject().artifact()));
        }
    }

    /** Finding the cells also checks that the evaluations of a column have one protocol. */
    private static List<TableCell> cells(PaperTable table, Scale scale) {
        return TableCells.of(table, scale, id -> {
            assertThat(EXPERIMENTS).as("experiments, for " + table.name()).containsKey(id);
            return EXPERIMENTS.get(id);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellNamesAnExperimentAndAnEvaluationThatThereAreOrSaysThatThereAreNone(PaperTable table) {
        for (Scale scale : Scale.values()) {
            assertThat(cells(table, scale))
                    .hasSize(table.rows().size() * table.columns().size());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void allCellsOfAColumnAreEvaluatedByOneProtocol(PaperTable table) {
        for (Scale scale : Scale.values()) {
            for (PaperTable.Column column : table.columns()) {
                assertThat(cells(table, scale).stream()
                                .filter(cell -> cell.column().equals(column))
                                .map(TableCell::evaluated)
                                .flatMap(Optional::stream)
                                .map(TableCell.Evaluated::protocol)
                                .collect(Collectors.toSet()))
                        .as(table.name() + ", " + column.name() + ", " + scale)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theVocSvmsOfTable1AreThere() throws IOException {
        PaperTable linear = tables().stream()
                .filter(table -> table.name().equals("table1-linear"))
                .findFirst()
                .orElseThrow();
        for (Scale scale : Scale.values()) {
            assertThat(cells(linear, scale).stream()
                            .filter(cell -> cell.evaluated().isPresent())
                            .map(cell -> cell.row().system()))
                    .contains("Random", "SimCLR", "MoCo v2", "BYOL", "ORL");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowNamesAnExperimentWithThatRowEvenWhereNoColumnIsFilled(PaperTable table) {
        for (PaperTable.Row row : table.rows()) {
            row.places().forEach((scale, place) -> {
                assertThat(EXPERIMENTS).as(row.label()).containsKey(place.experiment());
                assertThat(nodes(EXPERIMENTS.get(place.experiment()))
                                .flatMap(node -> node.cell().stream())
                                .map(Cell::row))
                        .as(place.experiment())
                        .contains(place.row());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsThereIsNotSaidToBeMissing(PaperTable table) {
        for (Scale scale : Scale.values()) {
            assertThat(stale(table, scale)).as(table.name() + ", " + scale).isEmpty();
        }
    }

    @Test
    void whatIsWronglySaidToBeMissingIsFound() {
        String yaml = """
                title: A table
                paper: arXiv:1
                source: page 2
                columns:
                  - name: ImageNet
                    figure: Top-1
                    tolerance: 0.5
                    paper: {not implemented: long ago}
                    small: {not implemented: still}
                rows:
                  - system: BYOL
                    data: COCO+
                    paper: {experiment: byol-coco-plus, row: BYOL}
                    small: {no counterpart: none}
                    reported: {ImageNet: 59.6}
                """;
        PaperTable table = (PaperTable) ReproductionReader.read("table1-linear", "a.yaml", new StringReader(yaml));

        assertThat(stale(table, Scale.PAPER)).contains("BYOL on COCO+ / ImageNet: byol-coco-plus-tables");
        assertThat(stale(table, Scale.SMALL)).isEmpty();
    }

    /** The cells that are said to be missing, with each experiment of that scale whose evaluations would fill them. */
    private static List<String> stale(PaperTable table, Scale scale) {
        List<String> found = new ArrayList<>();
        for (TableCell cell : cells(table, scale)) {
            boolean missing = cell.gap()
                    .filter(gap -> gap.state() == Outcome.State.NOT_IMPLEMENTED)
                    .isPresent();
            for (String id : missing ? EXPERIMENTS.keySet() : Set.<String>of()) {
                boolean isOfScale = id.contains("scenes") == (scale == Scale.SMALL);
                boolean isOfData = id.contains("plus") == cell.row().data().equals("COCO+");
                if (isOfScale && isOfData && fills(cell, table, EXPERIMENTS.get(id))) {
                    found.add(cell.row().label() + " / " + cell.column().name() + ": " + id);
                }
            }
        }
        return found;
    }

    private static boolean fills(TableCell cell, PaperTable table, Wiring experiment) {
        return nodes(experiment)
                .filter(node -> node.cell()
                        .filter(place -> place.row().equals(cell.row().system()))
                        .isPresent())
                .anyMatch(node -> node.work() instanceof Node.OfKind<?> work
                        && table.name().equals(tableOf(work.kind())));
    }

    private static String tableOf(Object kind) {
        boolean isOwn = kind.getClass().getPackage().equals(LinearSvm.class.getPackage());
        return TABLE_OF_KIND.getOrDefault(kind.getClass(), isOwn ? "table4-detection" : "none");
    }

    private static Stream<Node<?>> nodes(Wiring experiment) {
        Graph graph = new Graph();
        experiment.wire(graph);
        return graph.nodes().stream();
    }

    @Test
    void allClassificationCellsAreThereAtThePapersScale() throws IOException {
        for (PaperTable table : tables()) {
            if (TABLE_OF_KIND.containsValue(table.name())) {
                assertThat(cells(table, Scale.PAPER))
                        .as(table.name())
                        .allMatch(cell -> cell.evaluated().isPresent());
            }
        }
    }

    @Test
    void thePapersPageHas188Cells() throws IOException {
        // Counted on the page: 8 rows of 4, 8 of 8, 8 of 4, 10 of 6, less the three that Self-EMD leaves empty.
        assertThat(tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .mapToInt(row -> row.reported().size())
                        .sum())
                .isEqualTo(188 - 3);
    }

    @Test
    void theIndexListsEveryFolderThatHasATableOrFigure() throws IOException {
        Path index = ROOM.resolve("src/main/resources/reproductions/index.txt");
        assertThat(Files.readAllLines(index))
                .containsExactlyElementsOf(
                        all().stream().map(Reproduction::name).toList());
    }

    @Test
    void tablesAndFiguresAreOnTheClassPath() throws IOException {
        for (Reproduction each : all()) {
            assertThat(PaperTablesTest.class.getResource("/reproductions/" + each.name() + "/reproduction.yaml"))
                    .isNotNull();
        }
    }
}

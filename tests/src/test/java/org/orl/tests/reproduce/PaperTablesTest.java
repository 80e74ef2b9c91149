package org.orl.tests.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orl.experiments.byol.ByolCoco;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.PaperTableReader;
import org.orl.runtime.reproduce.Scale;
import org.orl.runtime.reproduce.TableCell;
import org.orl.runtime.reproduce.TableCells;

class PaperTablesTest {

    private static final Path ROOM = Path.of("..", "reproductions");
    private static final Map<String, Wiring> EXPERIMENTS = new TreeMap<>();

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

    static List<PaperTable> tables() throws IOException {
        List<PaperTable> tables = new ArrayList<>();
        for (Path file : files()) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                tables.add(PaperTableReader.read(file.getParent().getFileName().toString(), file.toString(), reader));
            }
        }
        return tables;
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
    void theIndexListsEveryFolderThatHasATable() throws IOException {
        Path index = ROOM.resolve("src/main/resources/reproductions/index.txt");
        assertThat(Files.readAllLines(index))
                .containsExactlyElementsOf(
                        tables().stream().map(PaperTable::name).toList());
    }

    @Test
    void theTablesAreOnTheClassPath() throws IOException {
        for (PaperTable table : tables()) {
            assertThat(PaperTablesTest.class.getResource("/reproductions/" + table.name() + "/reproduction.yaml"))
                    .isNotNull();
        }
    }
}

package org.orl.runtime.reproduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.reproduce.PaperTable.Column;
import org.orl.runtime.reproduce.PaperTable.Gap;
import org.orl.runtime.reproduce.PaperTable.Place;
import org.orl.runtime.reproduce.PaperTable.Row;
import org.orl.runtime.reproduce.TableCell.Evaluated;

/**
 * Finds for the cells of a table the evaluations that fill them.
 *
 * @since 0.1
 */
public final class TableCells {

    private record Wired(Wiring wiring, Graph graph) {}

    private final PaperTable table;
    private final Scale scale;
    private final Function<String, Wiring> experiments;
    private final Map<String, Wired> wired = new HashMap<>();

    private TableCells(PaperTable table, Scale scale, Function<String, Wiring> experiments) {
        this.table = table;
        this.scale = scale;
        this.experiments = experiments;
    }

    /**
     * The cells of a table, row by row.
     *
     * @param table the table
     * @param scale at which it is made
     * @param experiments finds an experiment by its id, or throws a {@link UserError}
     * @return all cells
     * @throws UserError if a cell names an evaluation that its experiment does not have, or the cells of a column
     *     are not evaluated alike
     */
    public static List<TableCell> of(PaperTable table, Scale scale, Function<String, Wiring> experiments) {
        TableCells finder = new TableCells(table, scale, experiments);
        List<TableCell> cells = new ArrayList<>();
        for (Row row : table.rows()) {
            for (Column column : table.columns()) {
                cells.add(finder.cell(row, column));
            }
        }
        finder.checkProtocols(cells);
        return cells;
    }

    /**
     * The cells that experiments fill, each experiment's together.
     *
     * @param cells some cells
     * @return cells by the experiment's id, in their order; cells that nothing fills are left out
     */
    public static Map<String, List<TableCell>> byExperiment(List<TableCell> cells) {
        return cells.stream()
                .filter(cell -> cell.evaluated().isPresent())
                .collect(Collectors.groupingBy(
                        cell -> cell.evaluated().get().experiment(), LinkedHashMap::new, Collectors.toList()));
    }

    private TableCell cell(Row row, Column column) {
        Gap ofColumn = column.gaps().get(scale);
        if (ofColumn != null) {
            return TableCell.empty(row, column, ofColumn);
        }
        Gap ofRow = row.gaps().get(scale);
        if (ofRow != null) {
            return TableCell.empty(row, column, ofRow);
        }
        Place place = row.places().get(scale);
        Gap ofCell = place.without().get(column.name());
        return ofCell == null
                ? TableCell.filled(row, column, evaluated(row, column, place))
                : TableCell.empty(row, column, ofCell);
    }

    private Evaluated evaluated(Row row, Column column, Place place) {
        String evaluation = column.evaluations().get(scale);
        Wired experiment = wired.computeIfAbsent(place.experiment(), this::wire);
        Cell wanted = new Cell(place.row(), evaluation);
        for (Node<?> node : experiment.graph().nodes()) {
            if (node.cell().filter(wanted::equals).isPresent()) {
                return new Evaluated(experiment.wiring(), experiment.graph(), node);
            }
        }
        throw new UserError(
                UserError.Kind.USAGE,
                "The table " + table.name() + " takes the cell '" + row.label() + "', '" + column.name() + "' from "
                        + place.experiment() + ", which has no evaluation with row '" + place.row() + "' and column '"
                        + evaluation + "'.",
                "It has: " + evaluations(experiment.graph()) + ".");
    }

    private Wired wire(String id) {
        Wiring wiring = experiments.apply(id);
        Graph graph = new Graph();
        wiring.wire(graph);
        return new Wired(wiring, graph);
    }

    private static String evaluations(Graph graph) {
        String found = graph.nodes().stream()
                .flatMap(node -> node.cell().stream())
                .map(cell -> "'" + cell.row() + "' / '" + cell.column() + "'")
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }

    private void checkProtocols(List<TableCell> cells) {
        Map<Column, TableCell> first = new HashMap<>();
        for (TableCell cell : cells) {
            if (cell.evaluated().isEmpty()) {
                continue;
            }
            TableCell other = first.putIfAbsent(cell.column(), cell);
            if (other != null
                    && !other.evaluated()
                            .get()
                            .protocol()
                            .equals(cell.evaluated().get().protocol())) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "In column '" + cell.column().name() + "' of the table " + table.name() + ", "
                                + cell.evaluated().get().experiment() + " and "
                                + other.evaluated().get().experiment()
                                + " do not evaluate alike, so their scores cannot stand side by side.",
                        "'orl plan' shows the constants of both; make those of the evaluation equal.");
            }
        }
    }
}

package org.orl.runtime.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.Score;
import org.orl.runtime.graph.Cell;

/**
 * The scores of an experiment: systems in rows, protocols in columns.
 *
 * @param title what stands above it
 * @param results the filled cells, in the order of the experiment
 * @since 0.1
 */
public record ResultTable(String title, List<Result> results) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NOTHING = "-";
    private static final int MOST_CLASSES = 100;

    /**
     * A filled cell.
     *
     * @param cell its place
     * @param score what was found
     * @param fingerprint of the evaluation that found it
     */
    public record Result(Cell cell, Score score, String fingerprint) {}

    /**
     * What a protocol found.
     *
     * @param name the column of the cells
     * @param systems score by row, at least one, in the order of the table
     */
    public record Column(String name, Map<String, Score> systems) {

        private String metric() {
            return systems.values().iterator().next().metric();
        }
    }

    /** The columns, in the order of their first cells. */
    public List<Column> columns() {
        List<String> rows = rows();
        Map<String, Map<String, Score>> columns = new LinkedHashMap<>();
        for (Result result : results) {
            columns.computeIfAbsent(
                            result.cell().column(), name -> new TreeMap<>(Comparator.comparingInt(rows::indexOf)))
                    .putIfAbsent(result.cell().row(), result.score());
        }
        return columns.entrySet().stream()
                .map(column -> new Column(column.getKey(), column.getValue()))
                .toList();
    }

    private List<String> rows() {
        return results.stream().map(result -> result.cell().row()).distinct().toList();
    }

    /**
     * The table as text; below it what is known of every class. Where protocols side by side would not fit into a line,
     * they stand one below the other, and systems side by side.
     */
    public String text() {
        List<Column> columns = columns();
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(column -> head.add(column.name() + " (" + column.metric() + ")"));
        lines.add(head);
        for (String row : rows()) {
            List<String> line = new ArrayList<>(List.of(row));
            columns.forEach(
                    column -> line.add(Optional.ofNullable(column.systems().get(row))
                            .map(score -> number(score.headline()))
                            .orElse(NOTHING)));
            lines.add(line);
        }
        String upright = aligned(lines);
        String table = upright.indexOf('\n') <= LineWrap.WIDTH ? upright : aligned(turned(lines));
        StringBuilder text =
                new StringBuilder(LineWrap.wrap(title, "    ")).append("\n\n").append(table);
        columns.forEach(column -> text.append(byClass(column)));
        return text.toString();
    }

    /** The table as JSON, with all details of the scores. */
    public String json() {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Result result : results) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("row", result.cell().row());
            cell.put("column", result.cell().column());
            cell.put("metric", result.score().metric());
            cell.put("value", result.score().headline());
            cell.put("fingerprint", result.fingerprint());
            cell.put("details", result.score());
            cells.add(cell);
        }
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("title", title);
        table.put("cells", cells);
        try {
            return JSON.writeValueAsString(table) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Scores are records of numbers and texts", e);
        }
    }

    /** Nothing, if no score of the column says anything of classes, or there are more of them than a reader wants. */
    private static String byClass(Column column) {
        Map<String, ClassFigures> systems = new LinkedHashMap<>();
        column.systems()
                .forEach((system, score) -> ClassFigures.of(score).ifPresent(figures -> systems.put(system, figures)));
        List<String> classes = systems.values().stream()
                .flatMap(figures -> figures.percent().keySet().stream())
                .distinct()
                .toList();
        if (classes.isEmpty()) {
            return "";
        }
        String what = systems.values().iterator().next().what() + " by class, " + column.name();
        if (classes.size() > MOST_CLASSES) {
            return "\n" + what + ": " + classes.size() + " classes, all of them in table.json\n";
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(what));
        head.addAll(systems.keySet());
        lines.add(head);
        for (String name : classes) {
            List<String> line = new ArrayList<>(List.of(name));
            systems.values()
                    .forEach(figures -> line.add(number(figures.percent().getOrDefault(name, Double.NaN))));
            lines.add(line);
        }
        return "\n" + aligned(lines);
    }

    private static String number(double percent) {
        return Double.isNaN(percent) ? NOTHING : String.format(Locale.ROOT, "%.2f", percent);
    }

    /** Rows become columns. */
    private static List<List<String>> turned(List<List<String>> lines) {
        return IntStream.range(0, lines.get(0).size())
                .mapToObj(i -> lines.stream().map(line -> line.get(i)).toList())
                .toList();
    }

    /** First column to the left, numbers to the right. */
    private static String aligned(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            text.append(line.get(0)).append(" ".repeat(widths[0] - line.get(0).length()));
            for (int i = 1; i < columns; i++) {
                text.append("  ")
                        .append(" ".repeat(widths[i] - line.get(i).length()))
                        .append(line.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }
}

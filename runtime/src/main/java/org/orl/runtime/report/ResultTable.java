package org.orl.runtime.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.MeanAp;
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

    /**
     * A filled cell.
     *
     * @param cell its place
     * @param score what was found
     * @param fingerprint of the evaluation that found it
     */
    public record Result(Cell cell, Score score, String fingerprint) {}

    /** The table as text; average precision by class below it, if there is any. */
    public String text() {
        List<String> columns = results.stream()
                .map(result -> result.cell().column())
                .distinct()
                .toList();
        List<String> rows =
                results.stream().map(result -> result.cell().row()).distinct().toList();
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(column -> head.add(column + " (" + metric(column) + ")"));
        lines.add(head);
        for (String row : rows) {
            List<String> line = new ArrayList<>(List.of(row));
            columns.forEach(column -> line.add(
                    at(row, column).map(score -> number(score.headline())).orElse(NOTHING)));
            lines.add(line);
        }
        StringBuilder text =
                new StringBuilder(LineWrap.wrap(title, "    ")).append("\n\n").append(aligned(lines));
        columns.forEach(column -> text.append(byClass(column, rows)));
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

    private String byClass(String column, List<String> rows) {
        Map<String, MeanAp> systems = new LinkedHashMap<>();
        for (String row : rows) {
            if (at(row, column).orElse(null) instanceof MeanAp score) {
                systems.put(row, score);
            }
        }
        if (systems.isEmpty()) {
            return "";
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("AP by class, " + column));
        head.addAll(systems.keySet());
        lines.add(head);
        systems.values().iterator().next().classes().forEach(type -> {
            List<String> line = new ArrayList<>(List.of(type.name()));
            systems.values().forEach(score -> line.add(ap(score, type.name())));
            lines.add(line);
        });
        return "\n" + aligned(lines);
    }

    private static String ap(MeanAp score, String name) {
        return score.classes().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> number(100 * type.ap()))
                .orElse(NOTHING);
    }

    private Optional<Score> at(String row, String column) {
        return results.stream()
                .filter(result -> result.cell().equals(new Cell(row, column)))
                .map(Result::score)
                .findFirst();
    }

    private String metric(String column) {
        return results.stream()
                .filter(result -> result.cell().column().equals(column))
                .map(result -> result.score().metric())
                .findFirst()
                .orElse("");
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
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

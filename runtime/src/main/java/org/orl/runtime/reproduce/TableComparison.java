package org.orl.runtime.reproduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orl.runtime.report.LineWrap;
import org.orl.runtime.reproduce.Outcome.State;

/**
 * A paper's table beside ours, in four formats: a line a cell.
 *
 * @param table the paper's
 * @param scale at which ours was made
 * @param seeds with which
 * @param lines the cells
 * @param records the records of the runs that computed something, by file name relative to the table
 * @since 0.1
 */
public record TableComparison(
        PaperTable table, Scale scale, List<Long> seeds, List<ResultLine> lines, List<String> records) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Follows the warning of a scale that is not the paper's. */
    private static final String UNLIKE =
            " The reported values are the paper's own, so differences would compare unlike things.";

    private static final List<String> HEAD =
            List.of("System", "Data", "Column", "Figure", "Reported", "Ours", "Difference", "Status");

    /** For people at a console. */
    public String text() {
        List<List<String>> rows = rows();
        StringBuilder text = new StringBuilder(LineWrap.wrap(title(), "    "))
                .append("\n")
                .append(LineWrap.wrap("Reported: " + table.paper() + ", " + table.source(), "    "))
                .append("\n");
        if (!warning().isEmpty()) {
            text.append(LineWrap.wrap(warning(), "")).append("\n");
        }
        text.append("\n");
        rows.add(0, HEAD);
        int[] widths = widths(rows);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                line.append(isNumber(i) ? gap + row.get(i) : row.get(i) + gap).append("  ");
            }
            text.append(line.toString().stripTrailing()).append("\n");
        }
        return text.append(below("\n", "")).toString();
    }

    /** For a README. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# ").append(title()).append("\n\n");
        text.append("Reported: ").append(table.paper()).append(", ").append(table.source());
        if (!warning().isEmpty()) {
            text.append("\n\n**").append(warning()).append("**");
        }
        text.append("\n\n| ").append(String.join(" | ", HEAD)).append(" |\n|");
        for (int i = 0; i < HEAD.size(); i++) {
            text.append(isNumber(i) ? "---:|" : "---|");
        }
        text.append("\n");
        for (List<String> row : rows()) {
            text.append("| ")
                    .append(row.stream().map(value -> value.replace("|", "\\|")).collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return text.append(below("\n", "- ")).toString();
    }

    /** For a spreadsheet: a line a cell, with the scale in every line. */
    public String csv() {
        StringBuilder text =
                new StringBuilder("scale,system,data,column,figure,reported,ours,std,seeds,difference,status\n");
        for (ResultLine line : lines) {
            Spread ours = line.ours();
            List<String> values = new ArrayList<>(List.of(
                    scale.label(),
                    line.cell().row().system(),
                    line.cell().row().data(),
                    line.cell().column().name(),
                    line.cell().column().figure()));
            values.add(line.cell().reported().map(String::valueOf).orElse(""));
            values.add(number(ours.mean()));
            values.add(number(ours.std()));
            values.add(Integer.toString(ours.count()));
            values.add(line.difference().map(TableComparison::number).orElse(""));
            values.add(line.status());
            text.append(values.stream().map(TableComparison::quoted).collect(Collectors.joining(",")))
                    .append("\n");
        }
        return text.toString();
    }

    /**
     * For programs: every cell with its values by seed, their fingerprints and its protocol.
     *
     * @param provenance which code, machine and versions wrote it
     * @return indented JSON
     */
    public String json(Map<String, Object> provenance) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("table", table.name());
        all.put("title", table.title());
        all.put("paper", table.paper());
        all.put("source", table.source());
        all.put("scale", scale.label());
        all.put("warning", warning());
        all.put("seeds", seeds);
        all.put("cells", lines.stream().map(TableComparison::json).toList());
        all.put("order", RowOrder.of(lines).stream().map(String::strip).toList());
        all.put("records", records);
        all.put("provenance", provenance);
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A comparison is made of numbers and texts", e);
        }
    }

    private static Map<String, Object> json(ResultLine line) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("system", line.cell().row().system());
        cell.put("data", line.cell().row().data());
        cell.put("column", line.cell().column().name());
        cell.put("figure", line.cell().column().figure());
        line.cell().evaluated().ifPresent(evaluated -> {
            cell.put("experiment", evaluated.experiment());
            cell.put("evaluation", evaluated.node().name());
            cell.put("protocol", evaluated.protocol().hex());
        });
        cell.put("reported", line.cell().reported().orElse(null));
        cell.put("ours", orNull(line.ours().mean()));
        cell.put("std", orNull(line.ours().std()));
        cell.put("difference", line.difference().orElse(null));
        cell.put("tolerance", line.cell().column().tolerance());
        cell.put("status", line.status());
        List<Map<String, Object>> runs = new ArrayList<>();
        line.outcomes().forEach((seed, outcome) -> {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("seed", seed);
            run.put("state", ResultLine.words(outcome.state()));
            if (outcome.state() == State.FOUND) {
                run.put("value", outcome.value());
                run.put("fingerprint", outcome.fingerprint());
            }
            if (!outcome.note().isEmpty()) {
                run.put("note", outcome.note());
            }
            runs.add(run);
        });
        cell.put("runs", runs);
        return cell;
    }

    private String warning() {
        return scale.warning().isEmpty() ? "" : scale.warning() + UNLIKE;
    }

    private String title() {
        return table.name() + " at " + scale.label() + " scale, "
                + (seeds.size() == 1
                        ? "seed " + seeds.get(0)
                        : "seeds " + seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                + ": " + table.title();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (ResultLine line : lines) {
            rows.add(List.of(
                    line.cell().row().system(),
                    line.cell().row().data(),
                    line.cell().column().name(),
                    line.cell().column().figure(),
                    line.reportedText(),
                    line.oursText(),
                    line.differenceText(),
                    line.status()));
        }
        return rows;
    }

    /** What stands below the table. */
    private String below(String before, String bullet) {
        List<String> sentences = new ArrayList<>();
        if (seeds.size() > 1) {
            sentences.add("Ours is mean ± standard deviation (n - 1) over the seeds.");
        }
        sentences.addAll(RowOrder.of(lines));
        lines.stream()
                .filter(line -> line.cell().gap().isEmpty())
                .map(ResultLine::notes)
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(sentences::add);
        sentences.addAll(gaps());
        return sentences.isEmpty()
                ? ""
                : before
                        + sentences.stream()
                                .map(sentence -> sentence.startsWith("  ") && !bullet.isEmpty()
                                        ? "  " + bullet + sentence.strip()
                                        : bullet + sentence)
                                .collect(Collectors.joining("\n"))
                        + "\n";
    }

    /** Why cells are empty: a sentence a reason, with all columns, rows and cells that it speaks of. */
    private List<String> gaps() {
        Map<String, Set<String>> abouts = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.cell().gap().stream())
                .forEach(gap -> abouts.computeIfAbsent(gap.reason(), reason -> new LinkedHashSet<>())
                        .add(gap.about()));
        return abouts.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static boolean isNumber(int column) {
        return column >= HEAD.indexOf("Reported") && column <= HEAD.indexOf("Difference");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") || value.contains("\n")
                ? "\"" + value.replace("\"", "\"\"") + "\""
                : value;
    }
}

package org.orl.runtime.reproduce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orl.runtime.Nearest;
import org.orl.runtime.reproduce.Outcome.State;
import org.orl.runtime.reproduce.PaperTable.Column;
import org.orl.runtime.reproduce.PaperTable.Gap;
import org.orl.runtime.reproduce.PaperTable.Place;
import org.orl.runtime.reproduce.PaperTable.Row;

/** Reads the {@code reproduction.yaml} of a table. */
final class PaperTableReader {

    /** What stands in place of an experiment or evaluation that there is not, before the reason. */
    private static final Map<String, State> GAPS =
            new TreeMap<>(Map.of("not implemented", State.NOT_IMPLEMENTED, "no counterpart", State.NO_COUNTERPART));

    /** What stands in place of a value that the paper does not have. */
    private static final String NOTHING = "-";

    private PaperTableReader() {}

    static PaperTable read(String name, YamlPart root) {
        Map<String, YamlPart> parts = root.entries(List.of("title", "paper", "source", "columns", "rows"));
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlPart part : parts.get("columns").items()) {
            Column column = column(part);
            if (!names.add(column.name())) {
                throw part.error("There is a column '" + column.name() + "' already.", "Give it another name.");
            }
            columns.add(column);
        }
        List<Row> rows = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (YamlPart part : parts.get("rows").items()) {
            Row row = row(part, columns);
            if (!labels.add(row.label())) {
                throw part.error("There is a row '" + row.label() + "' already.", "Keep one of them.");
            }
            rows.add(row);
        }
        return new PaperTable(
                name,
                parts.get("title").text(),
                parts.get("paper").text(),
                parts.get("source").text(),
                List.copyOf(columns),
                List.copyOf(rows));
    }

    private static Column column(YamlPart part) {
        Map<String, YamlPart> parts = part.entries(List.of("name", "figure", "tolerance", "paper", "small"));
        String name = parts.get("name").text();
        Map<Scale, String> evaluations = new EnumMap<>(Scale.class);
        Map<Scale, Gap> gaps = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            YamlPart evaluation = parts.get(scale.label());
            if (isGap(evaluation, Set.of())) {
                gaps.put(scale, gap(evaluation, name));
            } else {
                evaluations.put(scale, evaluation.text());
            }
        }
        return new Column(
                name,
                parts.get("figure").text(),
                parts.get("tolerance").number(),
                Map.copyOf(evaluations),
                Map.copyOf(gaps));
    }

    private static Row row(YamlPart part, List<Column> columns) {
        Map<String, YamlPart> parts = part.entries(List.of("system", "data", "paper", "small", "reported"));
        String system = parts.get("system").text();
        String data = parts.get("data").text();
        Map<Scale, Place> places = new EnumMap<>(Scale.class);
        Map<Scale, Gap> gaps = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            YamlPart place = parts.get(scale.label());
            if (isGap(place, Set.of("experiment", "row", "without"))) {
                gaps.put(scale, gap(place, Row.label(system, data)));
            } else {
                places.put(scale, place(place, Row.label(system, data), columns));
            }
        }
        return new Row(system, data, Map.copyOf(places), Map.copyOf(gaps), reported(parts.get("reported"), columns));
    }

    private static Place place(YamlPart part, String row, List<Column> columns) {
        if (!part.isMapping()) {
            throw part.error("'" + part.text() + "' is no place of a row.", "Write {experiment: ID, row: ROW}.");
        }
        Map<String, YamlPart> parts = part.entries(List.of("experiment", "row"), "without");
        Map<String, Gap> without = new LinkedHashMap<>();
        if (parts.containsKey("without")) {
            parts.get("without").entries().forEach((column, gap) -> {
                checkIsColumn(gap, column, columns);
                without.put(column, gap(gap, row + " / " + column));
            });
        }
        return new Place(parts.get("experiment").text(), parts.get("row").text(), without);
    }

    /**
     * Whether a gap stands where something else may stand too.
     *
     * @param others names in a mapping that would be that; none if it is no mapping
     */
    private static boolean isGap(YamlPart part, Set<String> others) {
        return part.isMapping() ? Collections.disjoint(part.entries().keySet(), others) : GAPS.containsKey(part.text());
    }

    private static Gap gap(YamlPart part, String about) {
        if (!part.isMapping()) {
            throw part.error(
                    "'" + part.text() + "' has no reason.",
                    "Write {" + (GAPS.containsKey(part.text()) ? part.text() : "not implemented") + ": REASON}.");
        }
        Map<String, YamlPart> parts = part.entries(List.of(), GAPS.keySet().toArray(String[]::new));
        if (parts.size() != 1) {
            throw part.error("One reason belongs here.", "Keep one of them.");
        }
        Map.Entry<String, YamlPart> only = parts.entrySet().iterator().next();
        return new Gap(GAPS.get(only.getKey()), about, only.getValue().text());
    }

    private static Map<String, Double> reported(YamlPart part, List<Column> columns) {
        Map<String, YamlPart> parts =
                part.entries(columns.stream().map(Column::name).toList());
        Map<String, Double> values = new LinkedHashMap<>();
        parts.forEach((column, value) -> {
            if (!value.text().equals(NOTHING)) {
                values.put(column, value.number());
            }
        });
        return values;
    }

    private static void checkIsColumn(YamlPart part, String name, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (!names.contains(name)) {
            throw part.error("There is no column '" + name + "'.", Nearest.hint(name, names));
        }
    }
}

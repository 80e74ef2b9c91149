package org.orl.runtime.reproduce;

import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orl.runtime.Nearest;
import org.orl.runtime.reproduce.PaperTable.Column;
import org.orl.runtime.reproduce.PaperTable.Place;
import org.orl.runtime.reproduce.PaperTable.Row;

/**
 * Reads a {@code reproduction.yaml}.
 *
 * @since 0.1
 */
public final class PaperTableReader {

    /** What stands in place of an experiment or evaluation that there is not. */
    private static final String NOT_IMPLEMENTED = "not implemented";

    /** What stands in place of a value that the paper does not have. */
    private static final String NOTHING = "-";

    private PaperTableReader() {}

    /**
     * Reads a table.
     *
     * @param name the name of its folder
     * @param file its path, for messages
     * @param reader its content
     * @return the table
     * @throws org.orl.runtime.UserError if the file says something that has no place there; names file and line
     */
    public static PaperTable read(String name, String file, Reader reader) {
        Map<String, YamlPart> parts =
                YamlPart.read(file, reader).entries(List.of("title", "paper", "source", "columns", "rows"));
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
        Map<Scale, String> evaluations = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            String evaluation = parts.get(scale.label()).text();
            if (!evaluation.equals(NOT_IMPLEMENTED)) {
                evaluations.put(scale, evaluation);
            }
        }
        return new Column(
                parts.get("name").text(),
                parts.get("figure").text(),
                parts.get("tolerance").number(),
                Map.copyOf(evaluations));
    }

    private static Row row(YamlPart part, List<Column> columns) {
        Map<String, YamlPart> parts = part.entries(List.of("system", "data", "paper", "small", "reported"));
        Map<Scale, Place> places = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            YamlPart place = parts.get(scale.label());
            if (place.isMapping() || !place.text().equals(NOT_IMPLEMENTED)) {
                places.put(scale, place(place, columns));
            }
        }
        return new Row(
                parts.get("system").text(),
                parts.get("data").text(),
                Map.copyOf(places),
                reported(parts.get("reported"), columns));
    }

    private static Place place(YamlPart part, List<Column> columns) {
        if (!part.isMapping()) {
            throw part.error(
                    "'" + part.text() + "' is no place of a row.",
                    "Write {experiment: ID, row: ROW}, or: " + NOT_IMPLEMENTED + ".");
        }
        Map<String, YamlPart> parts = part.entries(List.of("experiment", "row"), "without");
        Set<String> without = new TreeSet<>();
        if (parts.containsKey("without")) {
            for (YamlPart name : parts.get("without").items()) {
                without.add(known(name, columns));
            }
        }
        return new Place(parts.get("experiment").text(), parts.get("row").text(), without);
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

    private static String known(YamlPart name, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (!names.contains(name.text())) {
            throw name.error("There is no column '" + name.text() + "'.", Nearest.hint(name.text(), names));
        }
        return name.text();
    }
}

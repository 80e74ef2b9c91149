package org.orl.runtime.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether rows stand in the paper's order: the claim that a table makes, at whatever scale it is made. */
final class RowOrder {

    private RowOrder() {}

    /**
     * Compares all pairs of rows that the paper tells apart.
     *
     * @param lines a table's cells
     * @return a sentence a column of which two rows have a value or more, then one for each pair in another order
     */
    static List<String> of(List<ResultLine> lines) {
        Map<String, List<ResultLine>> columns = new LinkedHashMap<>();
        for (ResultLine line : lines) {
            if (line.ours().count() > 0 && line.cell().reported().isPresent()) {
                columns.computeIfAbsent(line.cell().column().name(), name -> new ArrayList<>())
                        .add(line);
            }
        }
        List<String> sentences = new ArrayList<>();
        columns.forEach((column, filled) -> {
            if (filled.size() > 1) {
                sentences.addAll(column(column, filled));
            }
        });
        return sentences;
    }

    private static List<String> column(String column, List<ResultLine> lines) {
        List<String> sentences = new ArrayList<>();
        for (ResultLine above : lines) {
            for (ResultLine below : lines) {
                if (reported(above) > reported(below)
                        && above.ours().mean() <= below.ours().mean()) {
                    sentences.add("  " + label(above) + " is not above " + label(below) + ": " + above.oursText()
                            + " against " + below.oursText() + " (in the paper " + above.reportedText() + " against "
                            + below.reportedText() + ")");
                }
            }
        }
        sentences.add(
                0,
                column + ": the order of the " + lines.size() + " rows that have a value is "
                        + (sentences.isEmpty() ? "the paper's" : "not the paper's"));
        return sentences;
    }

    private static double reported(ResultLine line) {
        return line.cell().reported().orElseThrow();
    }

    private static String label(ResultLine line) {
        return line.cell().row().label();
    }
}

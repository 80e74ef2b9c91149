package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints rows of text in aligned columns. */
final class Columns {

    private static final String GAP = "  ";

    private Columns() {}

    /**
     * Prints rows.
     *
     * @param rows all of the same length
     * @param out where to
     */
    static void print(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length()));
                line.append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}

package org.orl.runtime.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.TableCell;

/** Which rows and columns of a table are meant. */
final class Selection {

    private Selection() {}

    /**
     * Leaves out what is not meant.
     *
     * @param table the table
     * @param cells its cells
     * @param rows systems such as {@code BYOL}, or single rows such as {@code BYOL on COCO}; empty for all
     * @param columns names of columns; empty for all
     * @return the cells that are left, at least one
     * @throws UserError if a name means nothing
     */
    static List<TableCell> of(PaperTable table, List<TableCell> cells, List<String> rows, List<String> columns) {
        Set<String> rowNames = table.rows().stream()
                .flatMap(row -> Stream.of(row.system(), row.label()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> columnNames = table.columns().stream()
                .map(PaperTable.Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        check("--rows", rows, rowNames);
        check("--columns", columns, columnNames);
        return cells.stream()
                .filter(cell -> rows.isEmpty()
                        || has(rows, cell.row().system())
                        || has(rows, cell.row().label()))
                .filter(cell -> columns.isEmpty() || has(columns, cell.column().name()))
                .toList();
    }

    private static void check(String option, List<String> wanted, Set<String> known) {
        for (String name : wanted) {
            if (known.stream().noneMatch(each -> same(each, name))) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        option + ": the table has no '" + name.strip() + "'.",
                        Nearest.hint(name, known));
            }
        }
    }

    private static boolean has(List<String> wanted, String name) {
        return wanted.stream().anyMatch(each -> same(each, name));
    }

    private static boolean same(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }
}

package org.orl.runtime.reproduce;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a paper, and where each of its cells comes from: what a {@code reproduction.yaml} says.
 *
 * @param name the name of its folder
 * @param title what the table shows
 * @param paper where it was published
 * @param source where in the paper the table stands
 * @param columns in the paper's order
 * @param rows in the paper's order
 * @since 0.1
 */
public record PaperTable(String name, String title, String paper, String source, List<Column> columns, List<Row> rows)
        implements Reproduction {

    /**
     * A column.
     *
     * @param name as in the paper
     * @param figure which of a score's figures it shows
     * @param tolerance how far from the reported value a result may be to count as reproduced
     * @param evaluations the column of the experiments' evaluations, by scale; none where there is a gap
     * @param gaps why there is none, by scale
     */
    public record Column(
            String name, String figure, double tolerance, Map<Scale, String> evaluations, Map<Scale, Gap> gaps) {}

    /**
     * A row.
     *
     * @param system what was trained
     * @param data what it was trained on; {@code -} for nothing
     * @param places the experiment that makes it, by scale; none where there is a gap
     * @param gaps why there is none, by scale
     * @param reported the paper's values by column; none where the paper has none
     */
    public record Row(
            String system, String data, Map<Scale, Place> places, Map<Scale, Gap> gaps, Map<String, Double> reported) {

        /** What tells it from the other rows. */
        public String label() {
            return label(system, data);
        }

        static String label(String system, String data) {
            return data.equals("-") ? system : system + " on " + data;
        }

        /** The paper's value for a column. */
        Optional<Double> reported(Column column) {
            return Optional.ofNullable(reported.get(column.name()));
        }
    }

    /**
     * Where a row comes from.
     *
     * @param experiment its id
     * @param row the row of the experiment's own result table
     * @param without the columns that the experiment does not evaluate, and why
     */
    public record Place(String experiment, String row, Map<String, Gap> without) {}

    /**
     * Why a row, column or cell has nothing that fills it.
     *
     * @param state that there is nothing yet, or that there can be nothing
     * @param about the column, row or cell
     * @param reason why
     */
    public record Gap(Outcome.State state, String about, String reason) {}
}

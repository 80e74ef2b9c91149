package org.orl.runtime.reproduce;

import java.util.Optional;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.reproduce.PaperTable.Column;
import org.orl.runtime.reproduce.PaperTable.Gap;
import org.orl.runtime.reproduce.PaperTable.Row;

/**
 * A cell of a table, and what would fill it.
 *
 * @param row its row
 * @param column its column
 * @param evaluated what fills it; empty if there is a gap
 * @param gap why there is nothing that fills it, empty if something does
 * @since 0.1
 */
public record TableCell(Row row, Column column, Optional<Evaluated> evaluated, Optional<Gap> gap) {

    static TableCell filled(Row row, Column column, Evaluated evaluated) {
        return new TableCell(row, column, Optional.of(evaluated), Optional.empty());
    }

    static TableCell empty(Row row, Column column, Gap gap) {
        return new TableCell(row, column, Optional.empty(), Optional.of(gap));
    }

    /**
     * What fills a cell.
     *
     * @param wiring the experiment
     * @param graph the experiment's graph; one for all cells of an experiment
     * @param node the evaluation in it
     */
    public record Evaluated(Wiring wiring, Graph graph, Node<?> node) {

        /** The id of the experiment. */
        public String experiment() {
            return wiring.experiment().id();
        }

        /** What all cells of a column have in common. */
        public Fingerprint protocol() {
            return Protocol.of(node);
        }
    }

    /** The paper's value, if it has one. */
    public Optional<Double> reported() {
        return row.reported(column);
    }
}

package org.orl.runtime.reproduce;

import java.util.Optional;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.reproduce.PaperTable.Column;
import org.orl.runtime.reproduce.PaperTable.Row;

/**
 * A cell of a table, and what would fill it.
 *
 * @param row its row
 * @param column its column
 * @param evaluated what fills it; empty if there is nothing yet that does
 * @since 0.1
 */
public record TableCell(Row row, Column column, Optional<Evaluated> evaluated) {

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

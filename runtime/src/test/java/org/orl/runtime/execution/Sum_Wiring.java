package org.orl.runtime.execution;

import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

/** As the processor would write it, for tests of commands. */
final class Sum_Wiring implements Wiring {

    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Sum.class, "sum", "", "");
    }

    @Override
    public void wire(Graph graph) {
        Node<Counting.Total> first =
                graph.<Counting.Total>stage("first", new Counting.Spec(1, 1)).node();
        graph.<Counting.Total>evaluation("second", new Cell("sum", "test"), new Counting.Spec(10, 1))
                .takes(first)
                .node();
    }
}

package org.orl.runtime.execution;

import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;

/** As the processor would write it, for tests of signals. */
final class Endless_Wiring implements Wiring {

    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Endless.class, "endless", "", "");
    }

    @Override
    public void wire(Graph graph) {
        graph.<Counting.Total>evaluation("wait", new Cell("wait", "test"), new Stubborn.Spec(false))
                .node();
    }
}

package org.orl.runtime.cli;

import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;

/** As the processor would write it. */
final class Toy_Wiring implements Wiring {

    @Override
    public ExperimentInfo experiment() {
        return new ExperimentInfo(Toy.class, "toy-pictures", "A toy", "none");
    }

    @Override
    public void wire(Graph graph) {
        graph.provide("images", new ImageFolder("photos"));
    }
}

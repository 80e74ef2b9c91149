package org.orl.runtime.graph;

/**
 * The wiring of an experiment; the annotation processor writes one for every experiment class.
 *
 * @since 0.1
 */
public interface Wiring {

    /** What the experiment says of itself. */
    ExperimentInfo experiment();

    /**
     * Adds the experiment's nodes to a graph, each after those that it takes.
     *
     * @param graph an empty graph
     */
    void wire(Graph graph);

    /**
     * What an abstract method of an experiment does when it is called as ordinary Java.
     *
     * @param method its name
     * @return the exception to throw
     */
    static UnsupportedOperationException declaredOnly(String method) {
        return new UnsupportedOperationException(
                method + "() declares a node of the graph; the runtime executes it, nobody calls it");
    }
}

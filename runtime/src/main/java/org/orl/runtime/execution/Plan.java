package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;

/**
 * What a run would do, found without starting the engine or reading a picture.
 *
 * @param entries one a node, in the graph's order
 * @since 0.1
 */
public record Plan(List<Entry> entries) {

    /** What a run would do about a node. */
    public enum State {
        /** Nothing: it is a given value. */
        GIVEN,
        /** Load its stored result. */
        STORED,
        /** Go on from where an interrupted run stopped. */
        BEGUN,
        /** Compute it. */
        DUE,
        /** Fail, since data that it depends on is not there. */
        MISSING_DATA
    }

    /**
     * One node.
     *
     * @param node the node
     * @param state what a run would do about it
     * @param fingerprint of its result; empty if data is missing
     * @param missing what is missing and what to do; empty if nothing is
     */
    public record Entry(Node<?> node, State state, Optional<Fingerprint> fingerprint, Optional<String> missing) {}

    /**
     * Plans a run.
     *
     * @param graph the experiment's graph
     * @param settings what the run would be told
     * @return the plan
     */
    public static Plan of(Graph graph, RunSettings settings) {
        Fingerprints fingerprints =
                new Fingerprints(new Executors(new Formats()), new DataSets(settings.data()), settings.seed());
        Store store = new Store(settings.workspace());
        List<Entry> entries = new ArrayList<>();
        for (Node<?> node : graph.nodes()) {
            entries.add(entry(node, fingerprints, store));
        }
        return new Plan(entries);
    }

    private static Entry entry(Node<?> node, Fingerprints fingerprints, Store store) {
        Fingerprint fingerprint;
        try {
            fingerprint = fingerprints.of(node);
        } catch (UserError e) {
            if (e.kind() != UserError.Kind.DATA) {
                throw e;
            }
            return new Entry(node, State.MISSING_DATA, Optional.empty(), Optional.of(e.getMessage()));
        }
        State state = node.work() instanceof Node.Given<?>
                ? State.GIVEN
                : store.has(fingerprint.hex())
                        ? State.STORED
                        : store.begun(fingerprint.hex()) ? State.BEGUN : State.DUE;
        return new Entry(node, state, Optional.of(fingerprint), Optional.empty());
    }
}

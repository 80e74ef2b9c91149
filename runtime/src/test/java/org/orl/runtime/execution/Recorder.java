package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/** Writes down what a run says. */
final class Recorder implements RunListener {

    final List<String> heard = new ArrayList<>();
    private final Consumer<Node<?>> whenStarted;

    Recorder() {
        this(node -> {});
    }

    Recorder(Consumer<Node<?>> whenStarted) {
        this.whenStarted = whenStarted;
    }

    @Override
    public void stored(Node<?> node, Fingerprint fingerprint) {
        heard.add("stored " + node.name());
    }

    @Override
    public void damaged(Node<?> node, List<String> damage) {
        heard.add("damaged " + node.name() + ": " + damage);
    }

    @Override
    public Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes) {
        heard.add((resumes ? "resumed " : "started ") + node.name());
        whenStarted.accept(node);
        return Monitor.silent();
    }

    @Override
    public void finished(Node<?> node, Fingerprint fingerprint) {
        heard.add("finished " + node.name());
    }
}

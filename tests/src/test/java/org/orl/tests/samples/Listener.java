package org.orl.tests.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/** Says nothing, notes what steps of training tell, and interrupts its thread after so many of them. */
final class Listener implements RunListener {

    /** The figures of every step. */
    final List<Map<String, Double>> steps = new ArrayList<>();

    private final int interruptAfter;

    /** One that interrupts after some steps; never, if 0. */
    Listener(int interruptAfter) {
        this.interruptAfter = interruptAfter;
    }

    @Override
    public void stored(Node<?> node, Fingerprint fingerprint) {}

    @Override
    public void damaged(Node<?> node, List<String> damage) {}

    @Override
    public Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes) {
        return new Monitor() {
            @Override
            public void begin(String name, long done, long total, String unit) {}

            @Override
            public void advance(long done, Map<String, Double> figures) {
                if (figures.containsKey("loss")) {
                    steps.add(figures);
                    if (steps.size() == interruptAfter) {
                        Thread.currentThread().interrupt();
                    }
                }
            }

            @Override
            public void end() {}

            @Override
            public void event(String type, Map<String, Object> fields) {}
        };
    }

    @Override
    public void finished(Node<?> node, Fingerprint fingerprint) {}
}

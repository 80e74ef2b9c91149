package org.orl.tests.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/** Notes what is executed and how large its checkpoints are, and interrupts its thread after so many steps of training. */
final class Watcher implements RunListener {

    final List<String> executed = new ArrayList<>();
    final Map<String, Fingerprint> fingerprints = new HashMap<>();
    final Map<String, Long> checkpoints = new HashMap<>();
    private int stepsLeft;

    Watcher(int steps) {
        stepsLeft = steps;
    }

    @Override
    public void stored(Node<?> node, Fingerprint fingerprint) {
        fingerprints.put(node.name(), fingerprint);
    }

    @Override
    public void damaged(Node<?> node, List<String> damage) {}

    @Override
    public Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes) {
        executed.add(node.name());
        return new Monitor() {
            @Override
            public void begin(String name, long done, long total, String unit) {}

            @Override
            public void advance(long done, Map<String, Double> figures) {
                if (figures.containsKey("loss") && --stepsLeft == 0) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void end() {}

            @Override
            public void event(String type, Map<String, Object> fields) {
                if (type.equals("checkpoint")) {
                    checkpoints.put(node.name(), (Long) fields.get("bytes"));
                }
            }
        };
    }

    @Override
    public void finished(Node<?> node, Fingerprint fingerprint) {
        fingerprints.put(node.name(), fingerprint);
    }
}

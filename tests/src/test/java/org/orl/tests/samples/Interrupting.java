package org.orl.tests.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/** Interrupts its thread after so many steps of training, or images of a look, and notes what is said. */
final class Interrupting implements RunListener, Monitor {

    final List<String> messages = new ArrayList<>();
    final List<Object> looks = new ArrayList<>();
    private final String figure;
    private int stepsLeft;

    Interrupting(int steps) {
        this(steps, "loss");
    }

    Interrupting(int steps, String figure) {
        stepsLeft = steps;
        this.figure = figure;
    }

    @Override
    public void stored(Node<?> node, Fingerprint fingerprint) {}

    @Override
    public void damaged(Node<?> node, List<String> damage) {}

    @Override
    public Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes) {
        return this;
    }

    @Override
    public void finished(Node<?> node, Fingerprint fingerprint) {}

    @Override
    public void begin(String name, long done, long total, String unit) {}

    @Override
    public void advance(long done, Map<String, Double> figures) {
        if (figures.containsKey(figure) && --stepsLeft == 0) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void end() {}

    @Override
    public void event(String type, Map<String, Object> fields) {
        if (fields.get("message") instanceof String message) {
            messages.add(message);
        }
        if (type.equals("monitor")) {
            looks.add(fields.get("epoch"));
        }
    }
}

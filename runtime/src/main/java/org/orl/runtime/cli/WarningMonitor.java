package org.orl.runtime.cli;

import java.util.Map;
import java.util.function.Consumer;
import org.orl.runtime.report.Monitor;

/** Hands on the warnings of a node, for the end of the run and for its record. */
record WarningMonitor(String node, Consumer<String> warnings) implements Monitor {

    private static final String WARNING = "WARNING: ";

    @Override
    public void begin(String name, long done, long total, String unit) {}

    @Override
    public void advance(long done, Map<String, Double> figures) {}

    @Override
    public void end() {}

    @Override
    public void event(String type, Map<String, Object> fields) {
        if (fields.get("message") instanceof String message && message.startsWith(WARNING)) {
            warnings.accept(node + ": " + message.substring(WARNING.length()));
        }
    }
}

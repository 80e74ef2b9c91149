package org.orl.runtime.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one node's progress, at most once a second, and every one of its events to the event log. */
final class EventMonitor implements Monitor {

    private static final long SECOND = 1_000_000_000L;

    private final EventLog log;
    private final String node;
    private String task = "";
    private long total;
    private long done;
    private long lastWritten;

    EventMonitor(EventLog log, String node) {
        this.log = log;
        this.node = node;
    }

    @Override
    public void begin(String name, long doneBefore, long inAll, String unit) {
        task = name;
        total = inAll;
        done = doneBefore;
        lastWritten = System.nanoTime();
        Map<String, Object> fields = place();
        fields.put("unit", unit);
        log.write("begin", fields);
    }

    @Override
    public void advance(long doneNow, Map<String, Double> figures) {
        done = doneNow;
        long now = System.nanoTime();
        if (now - lastWritten < SECOND) {
            return;
        }
        lastWritten = now;
        Map<String, Object> fields = place();
        fields.putAll(figures);
        log.write("progress", fields);
    }

    @Override
    public void end() {
        log.write("end", place());
    }

    @Override
    public void event(String type, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("node", node);
        all.putAll(fields);
        log.write(type, all);
    }

    private Map<String, Object> place() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("node", node);
        fields.put("task", task);
        fields.put("done", done);
        fields.put("total", total);
        return fields;
    }
}

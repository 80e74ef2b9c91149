package org.orl.runtime.report;

import java.util.Map;

/**
 * Progress of what is done within a task of another monitor, which the task waits for: its share is one of the task's
 * figures.
 *
 * @since 0.1
 */
public final class Aside implements Monitor {

    private final Monitor outer;
    private final long outerDone;
    private String name = "";
    private double total;

    /**
     * Progress within a task.
     *
     * @param outer where the task is told
     * @param outerDone how many of its units are done
     */
    public Aside(Monitor outer, long outerDone) {
        this.outer = outer;
        this.outerDone = outerDone;
    }

    @Override
    public void begin(String task, long done, long inAll, String unit) {
        name = task;
        total = inAll;
    }

    @Override
    public void advance(long done, Map<String, Double> figures) {
        outer.advance(outerDone, Map.of(name, done / total));
    }

    @Override
    public void end() {}

    @Override
    public void event(String type, Map<String, Object> fields) {
        outer.event(type, fields);
    }
}

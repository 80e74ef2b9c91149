package org.orl.runtime.report;

import java.util.List;
import java.util.Map;

/**
 * Tells several monitors the same.
 *
 * @param all who is told, in order
 * @since 0.1
 */
public record Monitors(List<Monitor> all) implements Monitor {

    @Override
    public void begin(String name, long done, long total, String unit) {
        all.forEach(monitor -> monitor.begin(name, done, total, unit));
    }

    @Override
    public void advance(long done, Map<String, Double> figures) {
        all.forEach(monitor -> monitor.advance(done, figures));
    }

    @Override
    public void end() {
        all.forEach(Monitor::end);
    }

    @Override
    public void event(String type, Map<String, Object> fields) {
        all.forEach(monitor -> monitor.event(type, fields));
    }
}

package org.orl.runtime.report;

import java.util.Map;

/**
 * Where a stage says how far it is.
 *
 * @since 0.1
 */
public interface Monitor {

    /**
     * A task of known length begins; tasks of one stage follow one another.
     *
     * @param name what is done, such as {@code train}
     * @param done units that an earlier run has done already
     * @param total units in all
     * @param unit what is counted, such as {@code step} or {@code image}
     */
    void begin(String name, long done, long total, String unit);

    /**
     * More of the task is done.
     *
     * @param done units done so far
     * @param figures what to show and to log with it, such as {@code loss}; may be empty
     */
    void advance(long done, Map<String, Double> figures);

    /** The task is complete. */
    void end();

    /**
     * Something worth a line in the event log.
     *
     * @param type what happened, such as {@code checkpoint}
     * @param fields numbers, texts and booleans; a text called {@code message} is also shown to the person who waits
     */
    void event(String type, Map<String, Object> fields);

    /** A monitor that says nothing. */
    static Monitor silent() {
        return new Monitor() {
            @Override
            public void begin(String name, long done, long total, String unit) {}

            @Override
            public void advance(long done, Map<String, Double> figures) {}

            @Override
            public void end() {}

            @Override
            public void event(String type, Map<String, Object> fields) {}
        };
    }
}

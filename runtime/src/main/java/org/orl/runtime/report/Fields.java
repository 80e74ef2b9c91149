package org.orl.runtime.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of an event, in the order in which they are written; {@code Map.of} has another one in every run.
 *
 * @since 0.1
 */
public final class Fields {

    private Fields() {}

    /**
     * Fields in order.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @return a map that keeps the order
     */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(fields);
    }
}

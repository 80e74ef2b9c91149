package org.orl.runtime.constant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orl.runtime.graph.Wiring;

/**
 * Where the constants of an experiment are written, as the annotation processor noted beside the wiring.
 *
 * <p>{@code X_Wiring.origins} has a line {@code path TAB class TAB file TAB line} for each constant that is written
 * somewhere; file and line are missing where the processor had a class file and no source. Then the note of the
 * superclass, which was compiled from its source, has them.
 */
final class Origins {

    private static final String SUFFIX = "_Wiring.origins";
    private static final int PARTS = 4;

    private final Map<String, Origin> byPath;

    private record Origin(String type, String place) {

        private boolean hasLine() {
            return !place.isEmpty();
        }

        private String text() {
            return hasLine() ? place : type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        }
    }

    private Origins(Map<String, Origin> byPath) {
        this.byPath = byPath;
    }

    static Origins of(Wiring wiring) {
        Class<?> type = wiring.experiment().type();
        Map<String, Origin> own = read(type);
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            read(above)
                    .forEach((path, origin) -> own.computeIfPresent(
                            path,
                            (same, mine) -> mine.hasLine() || !mine.type().equals(origin.type()) ? mine : origin));
        }
        return new Origins(own);
    }

    /** Where a path's value is written; empty if it is written nowhere, which makes it a default. */
    Optional<String> of(String path) {
        return Optional.ofNullable(byPath.get(path)).map(Origin::text);
    }

    private static Map<String, Origin> read(Class<?> type) {
        Map<String, Origin> origins = new HashMap<>();
        String name = type.getName()
                .substring(
                        type.getPackageName().isEmpty()
                                ? 0
                                : type.getPackageName().length() + 1);
        try (InputStream in = type.getResourceAsStream(name.replace('$', '_') + SUFFIX)) {
            if (in == null) {
                return origins;
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts.length == PARTS) {
                    origins.put(parts[0], new Origin(parts[1], parts[2].isEmpty() ? "" : parts[2] + ":" + parts[3]));
                }
            }
            return origins;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read where the constants of " + type.getName() + " are written", e);
        }
    }
}

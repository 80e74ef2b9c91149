package org.orl.runtime.data;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orl.runtime.checkpoint.AtomicFile;

/**
 * What was found when pictures were decoded, so that nobody decodes them again before they change; a file with another
 * size or time is another one. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Verdicts {

    private static final int FIELDS = 3;

    private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

    /** Verdicts of which none is known yet. */
    public Verdicts() {}

    /**
     * Reads what was written; what is no line of this form is passed over, and found out again.
     *
     * @param file need not exist
     * @return the verdicts in it
     * @throws IOException if it cannot be read
     */
    public static Verdicts read(Path file) throws IOException {
        Verdicts verdicts = new Verdicts();
        if (Files.isRegularFile(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(line -> line.split("\t", FIELDS))
                        .filter(fields -> fields.length == FIELDS)
                        .forEach(fields -> verdicts.known.put(fields[2], fields[0] + "\t" + fields[1]));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return verdicts;
    }

    /**
     * Writes all of them, a line each: state of the file, verdict, path.
     *
     * @param file replaced if it exists
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> each : new TreeMap<>(known).entrySet()) {
                writer.write(each.getValue() + "\t" + each.getKey() + "\n");
            }
            writer.flush();
        });
    }

    /** The verdict on a picture: the known one, or else that of a look. */
    Optional<String> of(Path picture, Function<Path, Optional<String>> look) {
        String path = picture.toAbsolutePath().normalize().toString();
        String state;
        try {
            BasicFileAttributes about = Files.readAttributes(picture, BasicFileAttributes.class);
            state = about.size() + " " + about.lastModifiedTime();
        } catch (IOException e) {
            return look.apply(picture); // which says what is wrong
        }
        String before = known.get(path);
        if (before != null && before.startsWith(state + "\t")) {
            String why = before.substring(state.length() + 1);
            return why.isEmpty() ? Optional.empty() : Optional.of(why);
        }
        Optional<String> found = look.apply(picture);
        String why = found.orElse("");
        if (!(why + path).matches("(?s).*[\t\r\n].*")) {
            known.put(path, state + "\t" + why);
        }
        return found;
    }
}

package org.orl.runtime.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orl.runtime.IoReason;
import org.orl.runtime.UserError;

/**
 * What happens in a run, one JSON object a line, appended to a file.
 *
 * <p>Every line has {@code time} (ISO 8601, UTC) and {@code event}. A line is written whole and at once; should the
 * process die in the middle of one, the next run begins a new line.
 *
 * @since 0.1
 */
public final class EventLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Writer writer;

    private EventLog(Path file, Writer writer) {
        this.file = file;
        this.writer = writer;
    }

    /**
     * Opens a log.
     *
     * @param file made if it does not exist; what it holds stays
     * @return to be closed when the run is over
     * @throws IOException if it cannot be written
     */
    public static EventLog append(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean broken = endsWithinALine(file);
        // Not a channel: an interrupt would close it, and the run's last events would be lost.
        Writer writer = new OutputStreamWriter(new FileOutputStream(file.toFile(), true), StandardCharsets.UTF_8);
        if (broken) {
            writer.write('\n');
        }
        return new EventLog(file, writer);
    }

    /**
     * Adds a line.
     *
     * @param event what happened, such as {@code started}
     * @param fields what more there is to say: texts, numbers, booleans, lists, maps
     * @throws UserError if the log cannot be written
     */
    public synchronized void write(String event, Map<String, ?> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("event", event);
        line.putAll(fields);
        try {
            writer.write(JSON.writeValueAsString(line) + "\n");
            writer.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event " + event + " has a field that is not JSON: " + fields, e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The event log " + file + " cannot be written (" + IoReason.of(e, file) + ").",
                    "Make room or mend the permissions, then run again: finished stages and checkpoints are kept.",
                    e);
        }
    }

    /**
     * What writes a node's progress to this log.
     *
     * @param node the node's name, in every line
     * @return a monitor: every event is a line, such as a training step; progress gives at most one a second
     */
    public Monitor monitor(String node) {
        return new EventMonitor(this, node);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static boolean endsWithinALine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        }
    }
}

package org.orl.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What another process adds to its event log, from now on. */
final class EventTail {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long position;

    EventTail(Path file) throws IOException {
        this.file = file;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    /** The whole lines since the last call; one that a killed process left unfinished is left out. */
    List<JsonNode> events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        if (!Files.exists(file)) {
            return events;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - position)];
            log.seek(position);
            log.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> add(line, events));
        }
        return events;
    }

    private static void add(String line, List<JsonNode> events) {
        try {
            JsonNode event = JSON.readTree(line);
            if (event.isObject()) {
                events.add(event);
            }
        } catch (JsonProcessingException e) {
            return; // the process was killed within this line
        }
    }
}

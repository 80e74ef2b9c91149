package org.orl.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    @TempDir
    private Path folder;

    private List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void everyTrainingStepIsExactlyOneLine() throws IOException {
        Path file = folder.resolve("runs/a/events.jsonl");
        try (EventLog log = EventLog.append(file)) {
            Monitor monitor = log.monitor("pretrain");
            monitor.begin("train", 0, 50, "step");
            for (int i = 1; i <= 50; i++) {
                monitor.event("step", Map.of("step", i, "loss", 8.0 / i));
                monitor.advance(i, Map.of("loss", 8.0 / i));
            }
            monitor.end();
        }
        List<JsonNode> steps = lines(file).stream()
                .filter(line -> line.get("event").asText().equals("step"))
                .toList();
        assertThat(steps).hasSize(50);
        assertThat(steps.get(49).get("node").asText()).isEqualTo("pretrain");
        assertThat(steps.get(49).get("loss").asDouble()).isEqualTo(0.16);
    }

    @Test
    void progressDoesNotFillTheDisk() throws IOException {
        Path file = folder.resolve("events.jsonl");
        try (EventLog log = EventLog.append(file)) {
            Monitor monitor = log.monitor("propose");
            monitor.begin("boxes", 0, 10_000, "image");
            for (int i = 1; i <= 10_000; i++) {
                monitor.advance(i, Map.of());
            }
            monitor.end();
        }
        assertThat(lines(file)).hasSizeLessThan(20);
        assertThat(lines(file).get(lines(file).size() - 1).get("done").asInt()).isEqualTo(10_000);
    }

    @Test
    void anEarlierRunsLinesStayAndABrokenOneIsEnded() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, "{\"event\":\"run\"}\n{\"event\":\"st");
        try (EventLog log = EventLog.append(file)) {
            log.write("run", Map.of("seed", 3));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3).element(2).asString().contains("\"event\":\"run\",\"seed\":3");
    }

    @Test
    void aFigureThatIsNotANumberStaysReadable() throws IOException {
        Path file = folder.resolve("events.jsonl");
        try (EventLog log = EventLog.append(file)) {
            log.write("step", Map.of("loss", Double.NaN));
        }
        assertThat(lines(file).get(0).get("loss").asText()).isEqualTo("NaN");
    }
}

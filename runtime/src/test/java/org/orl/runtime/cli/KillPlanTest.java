package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillPlanTest {

    private static final String LOG = """
            {"time":"2026-01-01T00:00:00Z","event":"run","experiment":"e"}
            {"time":"2026-01-01T00:00:00.1Z","event":"started","node":"train"}
            {"time":"2026-01-01T00:00:01Z","event":"begin","node":"train","task":"train"}
            {"time":"2026-01-01T00:00:02Z","event":"step","node":"train","step":1,"loss":2.5}
            {"time":"2026-01-01T00:00:02.5Z","event":"progress","node":"train","task":"train","done":1}
            {"time":"2026-01-01T00:00:04Z","event":"step","node":"train","step":2,"loss":2.5}
            {"time":"2026-01-01T00:00:05Z","event":"finished","node":"train"}
            {"time":"2026-01-01T00:00:05Z","event":"started","node":"test"}
            {"time":"2026-01-01T00:00:07Z","event":"finished","node":"test"}
            {"time":"2026-01-01T00:00:08Z","event":"run-ended","outcome":"finished"}
            """;

    @TempDir
    Path folder;

    private static Timeline timeline() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : LOG.lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return Timeline.of(events);
    }

    @Test
    void aTimelineHasTheNodesAndTheTableAfterThem() throws IOException {
        assertThat(timeline().stretches())
                .containsExactly(
                        new Timeline.Stretch("train", 0.1, 5),
                        new Timeline.Stretch("test", 5, 7),
                        new Timeline.Stretch(Timeline.TABLE, 7, 8));
    }

    @Test
    void aMomentIsFoundAgainInARunThatGoesOn() throws IOException {
        JsonNode resumed = new ObjectMapper().readTree("""
                {"time":"2026-02-02T00:00:00Z","event":"resumed","node":"train"}""");
        assertThat(timeline().ranks()).containsEntry(Timeline.what(resumed), 0);
        assertThat(timeline().moments())
                .hasSize(8)
                .noneMatch(moment -> moment.what().contains("progress"));
    }

    @Test
    void everyStageIsHitAndTheInstantsAreInOrder() throws IOException {
        Timeline timeline = timeline();
        List<KillPlan.Kill> kills = KillPlan.draw(timeline, 0, 30, 1, 7);
        List<Double> times = kills.stream()
                .map(kill -> timeline.moments().get(kill.after()).at() + kill.delay())
                .toList();
        assertThat(times).isSorted().allSatisfy(time -> assertThat(time).isBetween(0.1, 8.0));
        Set<Integer> after = new TreeSet<>();
        kills.forEach(kill -> after.add(kill.after()));
        assertThat(after).contains(1, 2, 3, 5, 6);
        assertThat(times.stream().filter(time -> time < 5)).hasSize(10);
        assertThat(times.stream().filter(time -> time >= 7)).hasSize(10);
        assertThat(KillPlan.draw(timeline, 0, 30, 1, 7)).isEqualTo(kills);
        assertThat(KillPlan.draw(timeline, 0, 30, 2, 7)).isNotEqualTo(kills);
    }

    @Test
    void anUnfinishedLineIsReadWhenItIsWhole() throws IOException {
        Path log = Files.writeString(folder.resolve("events.jsonl"), "{\"event\":\"old\"}\n{\"event\":\"bro");
        EventTail tail = new EventTail(log);
        Files.writeString(log, Files.readString(log) + "\n{\"event\":\"run\"}\n{\"event\":\"st");
        assertThat(tail.events())
                .extracting(event -> event.path("event").asText())
                .containsExactly("run");
        Files.writeString(log, Files.readString(log) + "ep\"}\n");
        assertThat(tail.events())
                .extracting(event -> event.path("event").asText())
                .containsExactly("step");
    }
}

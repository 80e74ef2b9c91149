package org.orl.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened in an undisturbed run, and when: by it, instants are found again in a run that is killed and goes on.
 *
 * @param moments in order; those that every run of the experiment has
 * @param stretches the nodes that were executed, and what came after them, in order
 */
record Timeline(List<Moment> moments, List<Stretch> stretches) {

    /** The name of the stretch in which the table is written. */
    static final String TABLE = "the result table";

    private static final String RUN_ENDED = "run-ended";
    private static final Set<String> IN_EVERY_RUN =
            Set.of("started", "begin", "step", "checkpoint", "end", "finished", RUN_ENDED);
    private static final double NANOS = 1e9;

    /**
     * Something that happened.
     *
     * @param what the same in every run
     * @param at seconds since the run began
     */
    record Moment(String what, double at) {}

    /**
     * A part of the run.
     *
     * @param name of the node
     * @param from seconds since the run began
     * @param to the same
     */
    record Stretch(String name, double from, double to) {

        double seconds() {
            return to - from;
        }
    }

    /** The timeline of a run that was executed from beginning to end, from its event log. */
    static Timeline of(List<JsonNode> events) {
        List<Moment> moments = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        Instant begun = time(events.get(0));
        String name = "";
        double from = 0;
        for (JsonNode event : events) {
            String type = event.path("event").asText();
            if (!IN_EVERY_RUN.contains(type)) {
                continue;
            }
            double at = Duration.between(begun, time(event)).toNanos() / NANOS;
            moments.add(new Moment(what(event), at));
            if (type.equals("started")) {
                name = event.path("node").asText();
                from = at;
            } else if (type.equals("finished")) {
                stretches.add(new Stretch(name, from, at));
                from = at;
            } else if (type.equals(RUN_ENDED)) {
                stretches.add(new Stretch(TABLE, from, at));
            }
        }
        return new Timeline(List.copyOf(moments), List.copyOf(stretches));
    }

    /** The last moment at or before a time. */
    int before(double seconds) {
        int last = 0;
        for (int i = 0; i < moments.size() && moments.get(i).at() <= seconds; i++) {
            last = i;
        }
        return last;
    }

    /** From what happened to its place in the order of moments. */
    Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < moments.size(); i++) {
            ranks.putIfAbsent(moments.get(i).what(), i);
        }
        return ranks;
    }

    /** What an event tells, in words that are the same in every run. */
    static String what(JsonNode event) {
        String type = event.path("event").asText();
        return String.join(
                " ",
                event.path("node").asText(),
                type.equals("resumed") ? "started" : type,
                event.path("task").asText(),
                event.path("step").asText());
    }

    private static Instant time(JsonNode event) {
        return Instant.parse(event.path("time").asText());
    }
}

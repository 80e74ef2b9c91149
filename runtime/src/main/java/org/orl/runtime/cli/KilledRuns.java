package org.orl.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.orl.runtime.UserError;

/** Runs of one experiment in processes of their own, which are killed at random instants. */
final class KilledRuns implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final long POLL_MILLIS = 2;

    private final String id;
    private final List<String> arguments;
    private final Path folder;
    private final PrintWriter out;
    private final Map<String, Integer> places = new TreeMap<>();
    private final Thread hook = new Thread(this::killCurrent, "orl-verify-resume");
    private volatile Process current;
    private Timeline timeline;
    private int killed;

    /**
     * Runs that have not begun.
     *
     * @param id the experiment's
     * @param arguments of {@code orl}, without a workspace
     * @param folder where the workspaces are made
     * @param out where every kill is told
     */
    KilledRuns(String id, List<String> arguments, Path folder, PrintWriter out) {
        this.id = id;
        this.arguments = arguments;
        this.folder = folder;
        this.out = out;
        // A child must not outlive this process, should this one be stopped.
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** How many processes have been killed. */
    int killed() {
        return killed;
    }

    /** How often a process was killed in each node. */
    Map<String, Integer> places() {
        return places;
    }

    /**
     * Runs the experiment once, and notes what happens when.
     *
     * @return its workspace
     */
    Path undisturbed() throws IOException, InterruptedException {
        Path workspace = folder.resolve("undisturbed");
        EventTail tail = new EventTail(events(workspace));
        finish(start(workspace), workspace);
        timeline = Timeline.of(tail.events());
        int last = timeline.moments().size() - 1;
        out.printf(
                Locale.ROOT,
                "undisturbed: %.1f s%n",
                timeline.moments().get(last).at());
        return workspace;
    }

    /**
     * Runs the experiment, kills it and goes on, so often, and lets it come to its end.
     *
     * @param round the number of its workspace
     * @param count how often; less if the end comes first
     * @param seed from which the instants are drawn
     * @return its workspace, with the finished run
     */
    Path round(int round, int count, long seed) throws IOException, InterruptedException {
        Path workspace = folder.resolve("killed-" + round);
        Map<String, Integer> ranks = timeline.ranks();
        for (KillPlan.Kill kill : KillPlan.draw(timeline, killed, count, round, seed)) {
            EventTail tail = new EventTail(events(workspace));
            Process run = start(workspace);
            List<JsonNode> seen = new ArrayList<>();
            if (!reaches(run, kill, ranks, tail, seen)) {
                finish(run, workspace);
                return workspace;
            }
            run.destroyForcibly().waitFor();
            seen.addAll(tail.events());
            told(place(seen));
        }
        finish(start(workspace), workspace);
        return workspace;
    }

    @Override
    public void close() {
        killCurrent();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void told(String place) {
        killed++;
        places.merge(place.replaceAll(",.*", ""), 1, Integer::sum);
        out.println("kill " + killed + ": " + place);
    }

    /** Waits for the instant of a kill; false if the run ends before. */
    private static boolean reaches(
            Process run, KillPlan.Kill kill, Map<String, Integer> ranks, EventTail tail, List<JsonNode> seen)
            throws IOException, InterruptedException {
        boolean there = false;
        while (!there) {
            List<JsonNode> events = tail.events();
            seen.addAll(events);
            there = events.stream().anyMatch(event -> ranks.getOrDefault(Timeline.what(event), -1) >= kill.after());
            if (!there && run.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return !run.waitFor((long) (kill.delay() * NANOS), TimeUnit.NANOSECONDS);
    }

    private Process start(Path workspace) throws IOException {
        List<String> command = new ArrayList<>(arguments);
        command.addAll(List.of("--workspace", workspace.toString()));
        Files.createDirectories(folder);
        current = OrlProcess.start(command, said());
        return current;
    }

    private void killCurrent() {
        Process process = current;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Path events(Path workspace) {
        return RunFolder.of(workspace, id).events();
    }

    private Path said() {
        return folder.resolve("said.txt");
    }

    private void finish(Process run, Path workspace) throws IOException, InterruptedException {
        int code = run.waitFor();
        if (code != 0) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "A run of " + id + " in " + workspace + ", which nobody killed, ended with exit code " + code + ".",
                    "What it said is in " + said() + ".");
        }
    }

    /** Where a run was, as its last events tell. */
    private static String place(List<JsonNode> seen) {
        String place = "at its beginning";
        for (JsonNode event : seen) {
            String type = event.path("event").asText();
            String node = event.path("node").asText();
            if (event.has("step")) {
                place = node + ", " + type + " " + event.path("step").asLong();
            } else if (event.has("task")) {
                place = node + ", " + type + " of " + event.path("task").asText();
            } else if (!node.isEmpty()) {
                place = node + ", " + type;
            } else if (type.equals("run-ended")) {
                place = Timeline.TABLE + ", after the run";
            }
        }
        return place;
    }
}

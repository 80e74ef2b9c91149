package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.orl.dsl.train.Monitor;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.OnlineEvaluation;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.LineWrap;
import org.orl.runtime.train.OnlineScore;
import org.orl.runtime.train.OnlineScores;

/** Prints what was found while encoders and classifiers were trained, as {@code @Monitor} asks. */
final class OnlineScorePrinter {

    /** Of more scores, the first, the best and the last are told. */
    private static final int MOST = 6;

    private static final String INDENT = "    ";

    private OnlineScorePrinter() {}

    /**
     * Prints a line for each evaluation that looked at a training; nothing if there is none.
     *
     * @param graph the experiment's graph, or a part of it
     * @param plan of a run that is over
     * @param store where its results are
     */
    static void print(Graph graph, Plan plan, Store store, PrintWriter out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Plan.Entry entry : plan.entries()) {
            for (Node<?> evaluation : OnlineEvaluation.nodes(graph, entry.node())) {
                lines.add(line(entry, evaluation.cell().orElseThrow().column(), of(evaluation), store));
            }
            if (entry.node().cell().isPresent() && isMonitored(entry.node())) {
                lines.add(line(entry, "test images", score -> true, store));
            }
        }
        if (!lines.isEmpty()) {
            out.println();
            out.println("While training");
            lines.forEach(line -> out.println(LineWrap.wrap(line, INDENT)));
        }
    }

    private static Predicate<OnlineScore> of(Node<?> evaluation) {
        return score -> score.evaluation().equals(evaluation.name());
    }

    private static boolean isMonitored(Node<?> node) {
        return node.settings().stream().anyMatch(Monitor.Spec.class::isInstance);
    }

    private static String line(Plan.Entry stage, String column, Predicate<OnlineScore> which, Store store)
            throws IOException {
        Fingerprint fingerprint = stage.fingerprint().orElseThrow();
        Path result = store.result(fingerprint.hex());
        List<OnlineScore> scores = OnlineScores.read(result).scores().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(OnlineScore::epoch))
                .toList();
        String who = stage.node().name() + ", " + column + ": ";
        if (scores.isEmpty()) {
            return who + "no scores, since the stored result was made without this @Monitor. To have them, remove "
                    + result + " and run again.";
        }
        if (scores.size() <= MOST) {
            return who + scores.stream().map(OnlineScorePrinter::text).collect(Collectors.joining(", "));
        }
        // The first of equals.
        OnlineScore best =
                scores.stream().reduce((a, b) -> b.value() > a.value() ? b : a).orElseThrow();
        return who + text(scores.get(0)) + ", best " + text(best) + ", last " + text(scores.get(scores.size() - 1))
                + "; 'orl show " + fingerprint.brief() + "' has all " + scores.size();
    }

    private static String text(OnlineScore score) {
        return number(score.value()) + " " + when(score);
    }

    /** A score with all its figures. */
    static String full(OnlineScore score) {
        return score.column() + " " + number(score.value()) + " " + when(score) + ": "
                + score.figures().entrySet().stream()
                        .map(figure -> figure.getKey() + " " + number(figure.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String when(OnlineScore score) {
        return score.epoch() == 0 ? "before training" : "after epoch " + score.epoch();
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
    }
}

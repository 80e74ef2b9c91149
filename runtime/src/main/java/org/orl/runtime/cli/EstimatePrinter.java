package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orl.dsl.train.Monitor;
import org.orl.runtime.execution.Rehearsal;
import org.orl.runtime.graph.Graph;

/** Prints what was learnt by a rehearsal: a line a node, and the sum. */
final class EstimatePrinter {

    private EstimatePrinter() {}

    static void print(List<Rehearsal.Need> needs, Graph graph, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ESTIMATE", "TIME", "MEMORY", "MEASURED"));
        needs.forEach(need -> rows.add(List.of(
                need.node(),
                Double.isNaN(need.seconds()) ? "not known" : time(need.seconds(), need.whole()),
                need.memory() > 0 ? DiskPrinter.text(need.memory()) : "-",
                need.how())));
        double sum = needs.stream()
                .mapToDouble(Rehearsal.Need::seconds)
                .filter(seconds -> !Double.isNaN(seconds))
                .sum();
        boolean whole = needs.stream().allMatch(Rehearsal.Need::whole);
        out.println();
        Columns.print(rows, out);
        out.println("In all " + time(sum, whole) + " on this device, if it is as busy as now, for all that is listed,"
                + " cached or not. Memory is that of the slices.");
        if (graph.nodes().stream().flatMap(node -> node.settings().stream()).anyMatch(Monitor.Spec.class::isInstance)) {
            out.println("What @Monitor looks at while it trains is not in it.");
        }
    }

    private static String time(double seconds, boolean whole) {
        return (whole ? "" : "at least ") + time(seconds);
    }

    /** A duration as a person says it. */
    static String time(double seconds) {
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds < 2 * 3600) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        return seconds < 3 * 86_400
                ? String.format(Locale.ROOT, "%.1f h", seconds / 3600)
                : String.format(Locale.ROOT, "%.1f days", seconds / 86_400);
    }
}

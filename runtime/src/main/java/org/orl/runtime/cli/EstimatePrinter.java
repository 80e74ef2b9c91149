package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orl.runtime.execution.Rehearsal;

/** Prints what was learnt by a rehearsal: a line a node, and the sum. */
final class EstimatePrinter {

    private EstimatePrinter() {}

    static void print(List<Rehearsal.Need> needs, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ESTIMATE", "TIME", "MEMORY", "MEASURED"));
        double sum = 0;
        for (Rehearsal.Need need : needs) {
            boolean measured = !Double.isNaN(need.seconds());
            rows.add(List.of(
                    need.node(),
                    measured ? time(need.seconds()) : "-",
                    need.memory() > 0 ? DiskPrinter.text(need.memory()) : "-",
                    need.how()));
            sum += measured ? need.seconds() : 0;
        }
        out.println();
        Columns.print(rows, out);
        out.println("In all " + time(sum) + " on this device, if it is as busy as now; of evaluations only the first"
                + " task.");
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

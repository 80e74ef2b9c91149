package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.DiskUse;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.Node;

/** Prints what a run will need on the disk: a line a node, their sum, and what is free. */
final class DiskPrinter {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private DiskPrinter() {}

    static void print(Plan plan, DiskForecast disk, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("DISK", "RESULT", "AT MOST MEANWHILE"));
        for (Plan.Entry entry : plan.entries()) {
            if (!(entry.node().work() instanceof Node.Given<?>)) {
                rows.add(row(entry.node(), disk));
            }
        }
        out.println();
        Columns.print(rows, out);
        boolean all = rows.size() - 1 == disk.uses().size();
        out.println("What is not cached needs " + text(disk.needed()) + (all ? "" : ", and what is not known") + "; "
                + text(disk.free()) + " are free.");
        if (!disk.fits()) {
            out.println("WARNING: this does not fit. Make room, take a --workspace on another disk, or keep fewer"
                    + " checkpoints with --keep-checkpoints.");
        }
    }

    private static List<String> row(Node<?> node, DiskForecast disk) {
        DiskUse use = disk.uses().get(node);
        return use == null
                ? List.of(node.name(), "not known", "not known")
                : List.of(node.name(), text(use.result()), text(use.peak()));
    }

    /** A number of bytes with three digits at least, in the unit of powers of 1024 that suits it. */
    static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}

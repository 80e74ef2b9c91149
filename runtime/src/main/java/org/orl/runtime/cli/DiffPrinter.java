package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.compare.Difference;
import org.orl.runtime.report.LineWrap;

/** Prints what differs between two experiments. */
final class DiffPrinter {

    private static final String INDENT = "    ";
    private static final String HANGING = INDENT + INDENT;
    private static final int SHORT = 90;

    private final PrintWriter out;

    DiffPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(String a, String b, Difference difference) {
        out.println(LineWrap.wrap("A: " + a, INDENT));
        out.println(LineWrap.wrap("B: " + b, INDENT));
        if (difference.isEmpty()) {
            out.println();
            out.println("They are the same: B computes nothing that A has not.");
            return;
        }
        print("Settings", difference.settings());
        print("Recipes", difference.recipes());
        print("Code", difference.code());
        print("Data", difference.data());
        print("Graph", difference.graph());
        out.println();
        out.println("Results");
        List<List<String>> rows = new ArrayList<>();
        for (Difference.Result result : difference.results()) {
            rows.add(List.of(INDENT + result.node(), standing(result)));
        }
        Columns.print(rows, out);
        long again = difference.results().stream()
                .filter(result -> result.standing() == Difference.Standing.CHANGED
                        || result.standing() == Difference.Standing.ONLY_B)
                .count();
        long same = difference.results().stream()
                .filter(result -> result.standing() == Difference.Standing.SAME)
                .count();
        out.println();
        out.println("With the results of A, a run of B computes " + again + " and takes over " + same + ".");
    }

    private void print(String title, List<Difference.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        for (Difference.Change change : changes) {
            String line = INDENT + change.what() + ": " + side(change.a()) + " -> " + side(change.b());
            if (line.length() <= SHORT) {
                out.println(line);
            } else {
                out.println(INDENT + change.what());
                out.println(LineWrap.wrap(INDENT + "A: " + side(change.a()), HANGING));
                out.println(LineWrap.wrap(INDENT + "B: " + side(change.b()), HANGING));
            }
        }
    }

    private static String side(String text) {
        return text.isEmpty() ? "not there" : text;
    }

    private static String standing(Difference.Result result) {
        String was = result.was().map(name -> ", " + name + " in A").orElse("");
        return switch (result.standing()) {
            case SAME -> "the same" + was;
            case CHANGED -> "another" + was + ": " + String.join(", ", result.because());
            case ONLY_B -> "only in B";
            case ONLY_A -> "only in A";
        };
    }
}

package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orl.runtime.constant.Constant;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.Fingerprint;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;
import org.orl.runtime.report.LineWrap;

/** Prints a plan: a line a node, and under it what the node is made of. */
final class PlanPrinter {

    private static final String INDENT = "    ";
    private static final String HANGING = INDENT + INDENT;

    private PlanPrinter() {}

    static void print(
            ExperimentInfo experiment, Plan plan, DiskForecast disk, List<Assignment> changes, PrintWriter out) {
        out.println(experiment.id() + " (" + experiment.type().getName() + ")"
                + (experiment.title().isEmpty() ? "" : ": " + experiment.title()));
        out.println();
        printStates(plan, out);
        out.println();
        for (Plan.Entry entry : plan.entries()) {
            printParts(entry.node(), out);
        }
        out.println();
        for (Assignment change : changes) {
            out.println("Changed: " + change.text() + " (" + change.from() + ")");
        }
        printSummary(plan, out);
        DiskPrinter.print(plan, disk, out);
    }

    /** Prints what a run would do about each node. */
    static void printStates(Plan plan, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NODE", "STATE", "FINGERPRINT", "TAKES"));
        for (Plan.Entry entry : plan.entries()) {
            rows.add(List.of(
                    entry.node().name(),
                    state(entry.state()),
                    entry.fingerprint().map(Fingerprint::brief).orElse("-"),
                    entry.node().inputs().stream().map(Node::name).collect(Collectors.joining(", "))));
        }
        Columns.print(rows, out);
    }

    /** Prints every constant, and where it is written. */
    static void print(List<Constant> constants, PrintWriter out) {
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SETTING", "FROM", "VALUE"));
        constants.forEach(each -> rows.add(List.of(each.path(), each.from(), each.value())));
        Columns.print(rows, out);
    }

    private static void printParts(Node<?> node, PrintWriter out) {
        String work;
        if (node.work() instanceof Node.Given<?> given) {
            work = Word.pretty(given.value());
        } else if (node.work() instanceof Node.OfKind<?> kind) {
            work = Word.pretty(kind.kind());
        } else {
            work = "the method's body in "
                    + ((Node.Written<?>) node.work()).declaredBy().getName();
        }
        String cell = node.cell()
                .map(place -> "  [" + place.row() + " / " + place.column() + "]")
                .orElse("");
        out.println(LineWrap.wrap(node.name() + ": " + work + cell, INDENT));
        node.settings().forEach(setting -> out.println(LineWrap.wrap(INDENT + Word.pretty(setting), HANGING)));
        for (NamedView view : node.views()) {
            String recipe = view.view().recipe().stream().map(Word::pretty).collect(Collectors.joining(", "));
            out.println(LineWrap.wrap(INDENT + view.name() + ": " + recipe, HANGING));
        }
    }

    static void printSummary(Plan plan, PrintWriter out) {
        out.println(Stream.of(Plan.State.STORED, Plan.State.BEGUN, Plan.State.DUE, Plan.State.MISSING_DATA)
                .map(state -> count(plan, state) + " " + summary(state))
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", ", "A run: ", ".")));
        plan.entries().stream()
                .flatMap(entry -> entry.missing().stream())
                .distinct()
                .forEach(missing -> out.println("Missing: " + missing));
    }

    private static long count(Plan plan, Plan.State state) {
        return plan.entries().stream().filter(entry -> entry.state() == state).count();
    }

    private static String state(Plan.State state) {
        return switch (state) {
            case GIVEN -> "given";
            case STORED -> "cached";
            case BEGUN -> "resumes";
            case DUE -> "would run";
            case MISSING_DATA -> "lacks data";
        };
    }

    private static String summary(Plan.State state) {
        return switch (state) {
            case GIVEN -> "given";
            case STORED -> "cached";
            case BEGUN -> "to go on with";
            case DUE -> "to compute";
            case MISSING_DATA -> "without data";
        };
    }
}

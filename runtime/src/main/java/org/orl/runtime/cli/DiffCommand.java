package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.compare.Comparison;
import org.orl.runtime.compare.Difference;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.execution.Assignment;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what differs between two experiments. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show what differs between two experiments, and which results that changes.",
        footer = {"", "'orl diff A --set PATH=VALUE' shows what a change of A would compute anew."},
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "An experiment, as 'run' takes it.")
    private String first;

    @Parameters(
            index = "1",
            paramLabel = "B",
            arity = "0..1",
            description = "Another one. Default: A itself, with the changes of --set and --config.")
    private String second;

    @Mixin
    private ConstantOptions constants;

    @Mixin
    private ClassPathOption classPath;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        Wiring a = classPath.find(first, err);
        Comparison.Side left = side(a, List.of());
        Wiring b = second == null ? a : classPath.find(second, err);
        Comparison.Side right = side(b, constants.assignments());
        Difference difference = Comparison.of(left, right);
        new DiffPrinter(out)
                .print(
                        name(a, first, List.of()),
                        name(b, second == null ? first : second, constants.assignments()),
                        difference);
        return 0;
    }

    private static Comparison.Side side(Wiring wiring, List<Assignment> assignments) {
        Graph graph = Overrides.wireWith(wiring, assignments);
        return new Comparison.Side(graph, Constants.of(wiring, graph, assignments));
    }

    private static String name(Wiring wiring, String argument, List<Assignment> assignments) {
        String type = wiring.experiment().type().getName();
        StringBuilder name = new StringBuilder(wiring.experiment().id() + " (" + type
                + (ExperimentFile.isMeant(argument) ? " in " + argument : "") + ")");
        assignments.forEach(each -> name.append(", ").append(each.text()));
        return name.toString();
    }
}

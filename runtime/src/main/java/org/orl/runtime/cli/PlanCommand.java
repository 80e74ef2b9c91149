package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a run would do. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show an experiment's graph, and what a run would load, go on with or compute.",
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--settings",
            description = "Also show every constant by its path, its value, and where it is written.")
    private boolean settings;

    @Override
    public Integer call() {
        Wiring wiring = options.wiring(spec.commandLine().getErr());
        Graph graph = options.graph(wiring);
        RunSettings told = options.settings(graph, spec.commandLine().getErr());
        Plan plan = options.plan(graph, told);
        PrintWriter out = spec.commandLine().getOut();
        PlanPrinter.print(wiring.experiment(), plan, DiskForecast.of(plan, told), options.assignments(), out);
        if (settings) {
            PlanPrinter.print(Constants.of(wiring, graph, options.assignments()), out);
        }
        return 0;
    }
}

package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.checkpoint.ScratchFolder;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.execution.DiskForecast;
import org.orl.runtime.execution.Overrides;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.Rehearsal;
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

    @Option(
            names = "--estimate",
            description = {
                "Also run every stage for some steps, and every evaluation, on slices of the data, in a scratch",
                "workspace, and predict time and memory of the whole run on this device."
            })
    private boolean estimate;

    @Override
    public Integer call() throws IOException {
        Wiring wiring = options.wiring(spec.commandLine().getErr());
        Graph graph = options.graph(wiring);
        RunSettings told = options.settings(graph, spec.commandLine().getErr());
        Plan plan = options.plan(graph, told);
        PrintWriter out = spec.commandLine().getOut();
        PlanPrinter.print(wiring.experiment(), plan, DiskForecast.of(plan, told), options.assignments(), out);
        if (settings) {
            PlanPrinter.print(Constants.of(wiring, graph, options.assignments()), out);
        }
        if (estimate) {
            EstimatePrinter.print(rehearse(wiring, graph, told), graph, out);
        }
        return 0;
    }

    private List<Rehearsal.Need> rehearse(Wiring wiring, Graph graph, RunSettings told) throws IOException {
        Path scratch = told.workspace().resolveSibling(told.workspace().getFileName() + "-rehearsal");
        ScratchFolder.renew(scratch);
        try {
            return new Rehearsal(told.in(scratch), System::nanoTime)
                    .run(graph, small -> Overrides.wireWith(wiring, options.assignments(), small::of));
        } finally {
            ScratchFolder.remove(scratch);
        }
    }
}

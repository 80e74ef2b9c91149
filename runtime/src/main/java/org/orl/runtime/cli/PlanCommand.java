package org.orl.runtime.cli;

import java.util.concurrent.Callable;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        Wiring wiring = options.wiring();
        Plan plan = Plan.of(options.graph(wiring), options.settings());
        PlanPrinter.print(wiring.experiment(), plan, spec.commandLine().getOut());
        return 0;
    }
}

package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the experiments that there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show all experiments: id, class, title and paper.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "CLASS", "TITLE", "PAPER"));
        for (Wiring wiring : Catalogue.onClassPath().all()) {
            ExperimentInfo info = wiring.experiment();
            rows.add(List.of(info.id(), info.type().getName(), info.title(), info.paper()));
        }
        Columns.print(rows, out);
        return 0;
    }
}

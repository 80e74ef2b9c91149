package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
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

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Show only those of this .java or .class file.")
    private Path file;

    @Mixin
    private ClassPathOption classPath;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "CLASS", "TITLE", "PAPER"));
        for (Wiring wiring : wirings()) {
            ExperimentInfo info = wiring.experiment();
            rows.add(List.of(info.id(), info.type().getName(), info.title(), info.paper()));
        }
        Columns.print(rows, out);
        return 0;
    }

    private List<Wiring> wirings() {
        if (file == null) {
            return classPath.all();
        }
        if (!ExperimentFile.isMeant(file.toString())) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    file + " is neither a .java nor a .class file.",
                    "Leave it out to see all experiments.");
        }
        return classPath.in(file, spec.commandLine().getErr());
    }
}

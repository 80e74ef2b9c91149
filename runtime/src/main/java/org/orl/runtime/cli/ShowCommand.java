package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.provenance.ResultRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a stored result came about. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show how a stored result came about; without a name, list all results.",
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {

    private static final String UNKNOWN = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RESULT",
            arity = "0..1",
            description = "The first digits of a fingerprint, or a node's name if one result alone has it.")
    private String name;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "Where results are kept. Default: ./${DEFAULT-VALUE}")
    private Path workspace;

    @Option(names = "--json", description = "Print the whole record as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            list(out);
            return 0;
        }
        StoredResult result = StoredResult.find(workspace, name);
        ResultRecord record = result.record();
        if (json) {
            out.print(record.json());
        } else {
            ResultPrinter.print(result, record, out);
        }
        out.flush();
        return 0;
    }

    private void list(PrintWriter out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RESULT", "NODE", "EXPERIMENT", "SEED", "COMPUTED", "BYTES"));
        for (StoredResult result : StoredResult.all(workspace)) {
            List<String> row = new ArrayList<>(List.of(result.brief(), result.node()));
            row.addAll(origin(result));
            row.add(Long.toString(result.bytes()));
            rows.add(row);
        }
        Columns.print(rows, out);
    }

    /** Where a result comes from, as far as it has a record. */
    private static List<String> origin(StoredResult result) {
        try {
            ResultRecord record = result.record();
            return List.of(
                    record.run().experiment().getOrDefault("id", UNKNOWN),
                    Long.toString(record.run().seed()),
                    record.ended());
        } catch (UserError e) {
            return List.of(UNKNOWN, UNKNOWN, "no record");
        }
    }
}

package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.reproduce.Outcome.State;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.TableCell;
import org.orl.runtime.reproduce.TableCells;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a table of a paper again. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Make a paper's table again: run what is missing, then print reported and own values.",
        sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReproduceOptions options;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (options.table() == null) {
            List<List<String>> known = TableCatalogue.names().stream()
                    .map(name -> List.of(name, TableCatalogue.find(name).title()))
                    .toList();
            if (known.isEmpty()) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "No table is on the class path.",
                        "Pass the path of a folder with a reproduction.yaml.");
            }
            Columns.print(known, out);
            return 0;
        }
        PaperTable table = TableCatalogue.find(options.table());
        List<TableCell> cells = Selection.of(
                table,
                TableCells.of(table, options.scale(), Catalogue.onClassPath(List.of())::find),
                options.rows(),
                options.columns());
        TableRun run = new TableRun(
                cells,
                options.seeds().stream().map(options::settings).toList(),
                new TableFiles(table, options.scale(), options.seeds(), options.output(table)),
                spec.commandLine().getErr());
        int code = options.dryRun() ? 0 : run.run();
        out.print(
                switch (options.format()) {
                    case TEXT -> run.comparison().text();
                    case MARKDOWN -> run.comparison().markdown();
                    case CSV -> run.comparison().csv();
                    case JSON -> run.json();
                });
        out.flush();
        return code == 0 && !options.dryRun() && run.any(State.NO_DATA) ? UserError.Kind.DATA.exitCode() : code;
    }
}

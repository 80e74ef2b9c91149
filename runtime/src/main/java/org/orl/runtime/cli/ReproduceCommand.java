package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.UserError;
import org.orl.runtime.reproduce.Outcome.State;
import org.orl.runtime.reproduce.PaperFigure;
import org.orl.runtime.reproduce.PaperTable;
import org.orl.runtime.reproduce.Reproduction;
import org.orl.runtime.reproduce.TableCell;
import org.orl.runtime.reproduce.TableCells;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a table or figure of a paper again. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Make a paper's table or figure again: run what is missing, then print reported and own values, or draw.",
        sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReproduceOptions options;

    @Override
    public Integer call() throws IOException {
        if (options.name() == null) {
            return list();
        }
        Reproduction reproduction = ReproductionCatalogue.find(options.name());
        return reproduction instanceof PaperFigure figure ? draw(figure) : fill((PaperTable) reproduction);
    }

    private int list() {
        List<List<String>> known = ReproductionCatalogue.names().stream()
                .map(name -> List.of(name, ReproductionCatalogue.find(name).title()))
                .toList();
        if (known.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "No table or figure is on the class path.",
                    "Pass the path of a folder with a reproduction.yaml.");
        }
        Columns.print(known, spec.commandLine().getOut());
        return 0;
    }

    private int draw(PaperFigure figure) throws IOException {
        options.refuseWhatTablesHave(figure);
        FigureRun run = new FigureRun(
                figure,
                Catalogue.onClassPath(List.of()).find(figure.experiments().get(options.scale())),
                options.seeds().stream().map(options::settings).toList(),
                options.badImages(),
                new FigureFiles(figure, options.scale(), options.folder(figure)),
                spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (options.dryRun()) {
            run.plan(out);
            return 0;
        }
        return run.run(out);
    }

    private int fill(PaperTable table) throws IOException {
        List<TableCell> cells = Selection.of(
                table,
                TableCells.of(table, options.scale(), Catalogue.onClassPath(List.of())::find),
                options.rows(),
                options.columns());
        TableRun run = new TableRun(
                cells,
                options.seeds().stream().map(options::settings).toList(),
                options.badImages(),
                new TableFiles(table, options.scale(), options.seeds(), options.folder(table)),
                spec.commandLine().getErr());
        int code = options.dryRun() ? 0 : run.run();
        PrintWriter out = spec.commandLine().getOut();
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

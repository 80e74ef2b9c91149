package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.orl.runtime.checkpoint.AtomicFile;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.plot.Chart;
import org.orl.runtime.plot.ChartFiles;
import org.orl.runtime.plot.Charts;
import org.orl.runtime.report.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs an experiment. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run an experiment: compute what is not stored yet, then print the result table.",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Wiring wiring = options.wiring(err);
        Graph graph = options.graph(wiring);
        RunSettings settings = options.settings(graph, err);
        ExperimentInfo info = wiring.experiment();
        RunFolder folder = RunFolder.of(settings.workspace(), info.id());
        RunRecord record = new RunRecord(
                info,
                options.assignments(),
                Constants.of(wiring, graph, options.assignments()),
                settings,
                options.plan(graph, settings),
                options.arguments(settings));
        if (settings.hardware().device().equals("cpu") && Gpu.present() && !options.asksForCpu()) {
            err.println("WARNING: this machine has a GPU, and the engine cannot use it; 'orl doctor' says why.");
        }
        try (Signals signals = new Signals(Thread.currentThread(), err);
                RunReport report = new RunReport(err, folder.events(), record)) {
            String outcome = RunReport.FAILED;
            try {
                List<Scored> scores = new Scheduler(settings, report).run(graph);
                outcome = "finished";
                print(info, settings, scores, folder);
                PrintWriter out = spec.commandLine().getOut();
                OnlineScorePrinter.print(graph, record.plan(), new Store(settings.workspace()), out);
                out.flush();
                record.warnings().forEach(warning -> err.println("WARNING: " + warning));
                return 0;
            } catch (RuntimeException e) {
                if (!signals.caused(e)) {
                    throw e;
                }
                outcome = "interrupted";
                return signals.tell(e);
            } finally {
                String how = outcome;
                report.ended(how, () -> keep(record, how, folder));
            }
        }
    }

    private void print(ExperimentInfo info, RunSettings settings, List<Scored> scores, RunFolder folder)
            throws IOException {
        ResultTable table = new ResultTable(
                info.id() + ", seed " + settings.seed()
                        + String.join(
                                "",
                                options.assignments().stream()
                                        .map(each -> ", " + each.text())
                                        .toList()),
                scores.stream()
                        .map(scored -> new ResultTable.Result(
                                scored.cell(),
                                scored.score(),
                                scored.fingerprint().hex()))
                        .toList());
        AtomicFile.writeText(folder.tableText(), table.text());
        AtomicFile.writeText(folder.tableJson(), table.json());
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().getErr().println();
        out.print(table.text());
        out.flush();
        draw(Charts.of(info.id() + ", seed " + settings.seed(), table), folder.plots());
    }

    /** The scores are found and kept: pictures that cannot be drawn do not fail the run. */
    private void draw(List<Chart> charts, Path folder) {
        try {
            for (Path file : ChartFiles.write(folder, charts)) {
                spec.commandLine().getErr().println("Drawn: " + file);
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println("WARNING: the plots were not drawn: " + e.getMessage());
        }
    }

    /** Keeps the record, unless the run only read what another one had computed, whose record is then the better. */
    private static void keep(RunRecord record, String outcome, RunFolder folder) throws IOException {
        boolean computed = record.plan().entries().stream()
                .anyMatch(entry -> entry.state() == Plan.State.DUE || entry.state() == Plan.State.BEGUN);
        if (computed || !Files.exists(folder.provenance())) {
            record.ended(outcome).write(folder.provenance());
        }
    }
}

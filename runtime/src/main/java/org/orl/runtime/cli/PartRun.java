package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.orl.runtime.constant.Constants;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.graph.ExperimentInfo;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Wiring;

/**
 * Runs the part of an experiment that a table or figure needs, and keeps the record of the run beside it.
 *
 * @param folder of the table or figure
 * @param badImages what the command was told about pictures that cannot be read, for the record
 * @param signals that may stop a run
 * @param err for progress
 */
record PartRun(ReproductionFolder folder, BadImageOption badImages, Signals signals, PrintWriter err) {

    /**
     * Runs it.
     *
     * @param wiring the experiment
     * @param part of its graph
     * @param settings what the run is told
     * @return the exit code: 0, or that of a stop
     */
    int run(Wiring wiring, Graph part, RunSettings settings) throws IOException {
        ExperimentInfo info = wiring.experiment();
        RunRecord record = new RunRecord(
                info,
                List.of(),
                Constants.of(wiring, part, List.of()),
                settings,
                Plan.of(part, settings),
                RunArguments.of(info.id(), List.of(), List.of(), badImages, settings));
        String ended = RunReport.FAILED;
        try (RunReport report = new RunReport(err, folder.events(), record)) {
            try {
                new Scheduler(settings, report).run(part);
                ended = "finished";
                return 0;
            } catch (RuntimeException e) {
                if (!signals.caused(e)) {
                    throw e;
                }
                ended = "interrupted";
                return signals.tell(e);
            } finally {
                String how = ended;
                report.ended(how, () -> folder.keep(record.ended(how), info.id(), settings.seed()));
            }
        }
    }
}

package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.reproduce.Look;
import org.orl.runtime.reproduce.Outcome;
import org.orl.runtime.reproduce.Outcome.State;
import org.orl.runtime.reproduce.ResultLine;
import org.orl.runtime.reproduce.TableCell;
import org.orl.runtime.reproduce.TableCells;
import org.orl.runtime.reproduce.TableComparison;

/** Runs the experiments of a table one after the other; after each, the table is written as far as it is known. */
final class TableRun {

    private final List<TableCell> cells;
    private final List<RunSettings> seeds;
    private final BadImageOption badImages;
    private final TableFiles files;
    private final PrintWriter err;
    private final Map<TableCell, Map<Long, Outcome>> outcomes = new HashMap<>();

    /**
     * Looks what is there.
     *
     * @param cells the cells that are meant
     * @param seeds what runs are told, one a seed, at least one
     * @param badImages what to do about pictures that cannot be read
     * @param files where the table is written
     * @param err for progress
     */
    TableRun(
            List<TableCell> cells,
            List<RunSettings> seeds,
            BadImageOption badImages,
            TableFiles files,
            PrintWriter err) {
        this.cells = cells;
        this.seeds = badImages.settings(sets(cells), seeds, err);
        this.badImages = badImages;
        this.files = files;
        this.err = err;
        for (TableCell cell : cells) {
            outcomes.put(cell, new LinkedHashMap<>());
            cell.gap()
                    .ifPresent(gap -> this.seeds.forEach(
                            settings -> put(cell, settings, Outcome.none(gap.state(), gap.reason()))));
        }
        this.seeds.forEach(settings -> TableCells.byExperiment(cells).values().forEach(some -> look(some, settings)));
    }

    /** The sets that the cells need, each named by the first experiment that is given it. */
    private static Map<ImageSet, String> sets(List<TableCell> cells) {
        Map<ImageSet, String> sets = new LinkedHashMap<>();
        TableCells.byExperiment(cells)
                .forEach((experiment, some) -> GivenSets.of(Look.part(some))
                        .forEach((set, name) -> sets.putIfAbsent(set, experiment + ", " + name)));
        return sets;
    }

    /**
     * Runs what can be run and is not stored.
     *
     * @return the exit code: 0, that of the first run that failed, or that of a stop
     */
    int run() throws IOException {
        int code = 0;
        try (Signals signals = new Signals(Thread.currentThread(), err)) {
            PartRun runner = new PartRun(files.folder(), badImages, signals, err);
            for (RunSettings settings : seeds) {
                for (List<TableCell> some : TableCells.byExperiment(cells).values()) {
                    List<TableCell> due = some.stream()
                            .filter(cell -> isDue(outcomes.get(cell).get(settings.seed())))
                            .toList();
                    if (due.isEmpty()) {
                        continue;
                    }
                    int ended = run(due, settings, runner);
                    files.write(comparison(), settings);
                    if (signals.stopping()) {
                        return ended;
                    }
                    code = code == 0 ? ended : code;
                }
            }
        }
        files.write(comparison(), seeds.get(0));
        return code;
    }

    /** The table as far as it is known. */
    TableComparison comparison() throws IOException {
        return files.comparison(cells.stream()
                .map(cell -> new ResultLine(cell, files.scale(), outcomes.get(cell)))
                .toList());
    }

    String json() throws IOException {
        return TableFiles.json(comparison(), seeds.get(0));
    }

    /** Whether a cell ended in a state for any seed. */
    boolean any(State state) {
        return outcomes.values().stream()
                .flatMap(bySeed -> bySeed.values().stream())
                .anyMatch(outcome -> outcome.state() == state);
    }

    private int run(List<TableCell> due, RunSettings settings, PartRun runner) throws IOException {
        TableCell.Evaluated first = due.get(0).evaluated().orElseThrow();
        err.println();
        err.println("== " + first.experiment() + ", seed " + settings.seed() + ": "
                + due.stream()
                        .map(cell -> cell.row().label() + " / " + cell.column().name())
                        .collect(Collectors.joining(", ")));
        int code;
        try {
            code = runner.run(first.wiring(), Look.part(due), settings);
        } catch (UserError mistake) {
            if (mistake.kind() == UserError.Kind.WORKSPACE) {
                throw mistake; // the next experiment would fail alike
            }
            err.println("  failed: " + mistake.getMessage());
            look(due, settings); // what ended before the failure is stored
            due.stream()
                    .filter(cell -> isDue(outcomes.get(cell).get(settings.seed())))
                    .forEach(cell -> put(cell, settings, Outcome.none(State.FAILED, mistake.getMessage())));
            return mistake.kind().exitCode();
        }
        look(due, settings);
        return code;
    }

    private void look(List<TableCell> some, RunSettings settings) {
        Look.at(some, settings).forEach((cell, outcome) -> put(cell, settings, outcome));
    }

    private void put(TableCell cell, RunSettings settings, Outcome outcome) {
        outcomes.get(cell).put(settings.seed(), outcome);
    }

    private static boolean isDue(Outcome outcome) {
        return outcome.state() == State.NOT_RUN || outcome.state() == State.BEGUN;
    }
}

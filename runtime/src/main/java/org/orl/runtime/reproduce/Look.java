package org.orl.runtime.reproduce;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orl.dsl.artifact.Score;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.execution.Scored;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.reproduce.Outcome.State;

/**
 * What a workspace holds of one experiment's cells; looking computes nothing.
 *
 * @since 0.1
 */
public final class Look {

    private Look() {}

    /**
     * The part of an experiment's graph that cells need.
     *
     * @param cells cells of one experiment, at least one
     * @return the evaluations and all that they stand on
     */
    public static Graph part(List<TableCell> cells) {
        return evaluated(cells.get(0))
                .graph()
                .part(cells.stream().map(cell -> evaluated(cell).node()).toList());
    }

    /**
     * What is there of each cell.
     *
     * @param cells cells of one experiment, at least one
     * @param settings workspace, data and seed
     * @return an outcome for each cell, in their order
     */
    public static Map<TableCell, Outcome> at(List<TableCell> cells, RunSettings settings) {
        Map<Node<?>, Plan.Entry> planned = new HashMap<>();
        Plan.of(part(cells), settings).entries().forEach(entry -> planned.put(entry.node(), entry));
        Map<TableCell, Outcome> outcomes = new LinkedHashMap<>();
        for (TableCell cell : cells) {
            outcomes.put(cell, outcome(cell, planned, settings));
        }
        return outcomes;
    }

    private static Outcome outcome(TableCell cell, Map<Node<?>, Plan.Entry> planned, RunSettings settings) {
        Plan.Entry entry = planned.get(evaluated(cell).node());
        if (entry.state() == Plan.State.MISSING_DATA) {
            return Outcome.none(State.NO_DATA, entry.missing().orElse(""));
        }
        if (entry.state() == Plan.State.STORED) {
            Optional<Scored> stored = new Scheduler(settings, RunListener.silent())
                    .stored(part(List.of(cell))).stream()
                            .filter(scored -> isOf(cell, scored.cell()))
                            .findFirst();
            if (stored.isPresent()) {
                return found(cell, stored.get());
            }
        }
        boolean begun = part(List.of(cell)).nodes().stream()
                .map(node -> planned.get(node).state())
                .anyMatch(state -> state == Plan.State.BEGUN || state == Plan.State.STORED);
        return Outcome.none(begun ? State.BEGUN : State.NOT_RUN, "");
    }

    /** Whether a place in an experiment's own table is the one that a cell shows. */
    private static boolean isOf(TableCell cell, Cell place) {
        return evaluated(cell).node().cell().filter(place::equals).isPresent();
    }

    private static Outcome found(TableCell cell, Scored scored) {
        Score score = scored.score();
        Double value = score.figures().get(cell.column().figure());
        if (value == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "Column '" + cell.column().name() + "' shows the figure '"
                            + cell.column().figure() + "', which the evaluation '"
                            + scored.cell().column() + "' of " + evaluated(cell).experiment() + " does not have.",
                    Nearest.hint(
                            cell.column().figure(),
                            score.figures().keySet().stream().sorted().collect(Collectors.toList())));
        }
        return Outcome.found(value, scored.fingerprint().hex());
    }

    private static TableCell.Evaluated evaluated(TableCell cell) {
        return cell.evaluated()
                .orElseThrow(() -> new IllegalArgumentException("Nothing fills the cell "
                        + cell.row().label() + ", " + cell.column().name()));
    }
}

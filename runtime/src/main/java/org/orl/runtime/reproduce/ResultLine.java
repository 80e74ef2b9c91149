package org.orl.runtime.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orl.runtime.reproduce.Outcome.State;

/**
 * A cell with all that is known of it: the paper's value beside ours.
 *
 * @param cell the cell
 * @param scale at which ours was found
 * @param outcomes ours by seed, in the order in which the seeds were asked for
 * @since 0.1
 */
public record ResultLine(TableCell cell, Scale scale, Map<Long, Outcome> outcomes) {

    private static final String NOTHING = "-";

    /** Ours over the seeds for which there is a value. */
    Spread ours() {
        return Spread.of(outcomes.values().stream()
                .filter(outcome -> outcome.state() == State.FOUND)
                .map(Outcome::value)
                .toList());
    }

    /** Ours less the paper's; at the paper's scale alone. */
    Optional<Double> difference() {
        return scale == Scale.PAPER && ours().count() > 0
                ? cell.reported().map(reported -> ours().mean() - reported)
                : Optional.empty();
    }

    /** In a few words, what became of the cell. */
    String status() {
        Spread ours = ours();
        if (ours.count() == outcomes.size()) {
            return difference()
                    .map(difference -> Math.abs(difference) <= cell.column().tolerance() ? "reproduced" : "differs")
                    .orElse("done");
        }
        List<String> reasons = outcomes.values().stream()
                .map(Outcome::state)
                .filter(state -> state != State.FOUND)
                .distinct()
                .map(ResultLine::words)
                .toList();
        String reason = String.join(", ", reasons);
        return ours.count() == 0 ? reason : ours.count() + " of " + outcomes.size() + " seeds, others " + reason;
    }

    String reportedText() {
        return cell.reported().map(value -> format(value, 1)).orElse(NOTHING);
    }

    String oursText() {
        Spread ours = ours();
        if (ours.count() == 0) {
            return NOTHING;
        }
        return format(ours.mean(), 2) + (ours.count() > 1 ? " ± " + format(ours.std(), 2) : "");
    }

    String differenceText() {
        return difference()
                .map(difference -> String.format(Locale.ROOT, "%+.2f", difference))
                .orElse(NOTHING);
    }

    /** What the outcomes note, each once. */
    String notes() {
        return outcomes.values().stream()
                .map(Outcome::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A state as people read it. */
    static String words(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String format(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

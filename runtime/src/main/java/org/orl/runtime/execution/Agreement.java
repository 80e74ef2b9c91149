package org.orl.runtime.execution;

import java.util.List;
import org.orl.dsl.rule.Conflict;
import org.orl.dsl.rule.Rule;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Node;

/** Refuses numbers that do not go together; those that are written in a class were checked when it was compiled. */
final class Agreement {

    private Agreement() {}

    /**
     * Applies the rules between numbers to a node.
     *
     * @param node as it has become
     * @param assignments what changed it
     * @throws UserError if numbers of it disagree
     */
    static void check(Node<?> node, List<Assignment> assignments) {
        for (Rule rule : Rule.ALL) {
            rule.check(new RecordFigures(node), conflict -> {
                throw new UserError(
                        UserError.Kind.USAGE, labels(conflict, assignments) + ": " + conflict.fact(), conflict.cure());
            });
        }
    }

    /** The assignments that speak of one of the numbers; all, if none does by name. */
    private static String labels(Conflict conflict, List<Assignment> assignments) {
        List<String> concerned = assignments.stream()
                .filter(assignment -> conflict.figures().stream()
                        .anyMatch(figure -> assignment.path().stream()
                                .anyMatch(token -> (figure.display() + ".").startsWith("@" + token + "."))))
                .map(Assignment::label)
                .toList();
        return String.join(
                ", ",
                concerned.isEmpty()
                        ? assignments.stream().map(Assignment::label).toList()
                        : concerned);
    }
}

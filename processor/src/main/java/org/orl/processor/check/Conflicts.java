package org.orl.processor.check;

import java.util.List;
import org.orl.dsl.rule.Rule;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** The numbers of a node go together, by the rules that {@code --set} obeys as well. */
final class Conflicts implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        List<ModelFigures> nodes = experiment.nodes().stream()
                .map(node -> ModelFigures.of(node, experiment.edges()))
                .toList();
        for (Rule rule : Rule.ALL) {
            for (ModelFigures node : nodes) {
                rule.check(
                        node,
                        conflict -> problems.add(
                                Message.ofRule(rule.code()),
                                MemberFigure.nearest(experiment, conflict.figures()),
                                conflict.fact(),
                                conflict.cure()));
            }
        }
    }
}

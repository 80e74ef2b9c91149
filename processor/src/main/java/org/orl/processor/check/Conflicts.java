package org.orl.processor.check;

import org.orl.dsl.rule.Rule;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** The numbers of a node go together, by the rules that {@code --set} obeys as well. */
final class Conflicts implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        for (Rule rule : Rule.ALL) {
            Message message = Message.ofRule(rule.code());
            for (NodeModel node : experiment.nodes()) {
                rule.check(
                        new ModelFigures(node, edges),
                        conflict -> problems.add(
                                message,
                                MemberFigure.nearest(experiment, conflict.figures()),
                                conflict.fact(),
                                conflict.cure()));
            }
        }
    }
}

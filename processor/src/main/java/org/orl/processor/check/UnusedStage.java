package org.orl.processor.check;

import java.util.HashSet;
import java.util.Set;
import org.orl.dsl.artifact.Artifact;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Where there are evaluations, whatever is made serves one of them; otherwise it is worth a note. */
final class UnusedStage implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        Set<NodeModel> taken = new HashSet<>();
        experiment.nodes().forEach(node -> taken.addAll(edges.inputs(node)));
        if (experiment.nodes().stream().anyMatch(UnusedStage::isEvaluation)) {
            for (NodeModel node : experiment.nodes()) {
                if (!isEvaluation(node)
                        && !taken.contains(node)
                        && node.method().returns().isA(Artifact.class)) {
                    problems.add(
                            Message.UNUSED_STAGE,
                            node.method().position(),
                            node.method().display());
                }
            }
        }
    }

    private static boolean isEvaluation(NodeModel node) {
        return node.marker() == Marker.EVALUATION;
    }
}

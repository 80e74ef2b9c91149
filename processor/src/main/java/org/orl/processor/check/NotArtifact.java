package org.orl.processor.check;

import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Score;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** What nodes take and produce are artifacts; evaluations produce scores. */
final class NotArtifact implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            MethodModel method = node.method();
            boolean isEvaluation = node.marker() == Marker.EVALUATION;
            Class<?> demanded = isEvaluation ? Score.class : Artifact.class;
            if (!method.returns().isA(demanded)) {
                problems.add(
                        Message.NOT_ARTIFACT_RETURNED,
                        method.position(),
                        method.display(),
                        method.returns().shortName(),
                        demanded.getSimpleName(),
                        isEvaluation ? "a cell of the result table" : "handed to other nodes");
            }
            method.parameters().forEach(parameter -> check(parameter, node, problems));
        }
    }

    private static void check(ParameterModel parameter, NodeModel node, Problems problems) {
        if (node.marker() == Marker.PROVIDES) {
            return; // sources take nothing at all
        }
        String method = node.method().display();
        if (!parameter.isView() && !parameter.type().isA(Artifact.class)) {
            problems.add(
                    Message.NOT_ARTIFACT_TAKEN,
                    parameter.position(),
                    parameter.name(),
                    method,
                    parameter.type().shortName());
        }
    }
}

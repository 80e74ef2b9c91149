package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Artifact;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Nearest;
import org.orl.processor.report.Problems;

/** Every input is produced by some node. */
final class MissingArtifact implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        for (NodeModel node : experiment.nodes()) {
            for (ParameterModel input : node.method().inputs()) {
                if (input.type().isA(Artifact.class) && edges.producers(input).isEmpty()) {
                    problems.add(
                            Message.MISSING_ARTIFACT,
                            input.position(),
                            input.type().shortName(),
                            input.name(),
                            node.method().display(),
                            cure(input.type(), experiment.nodes()));
                }
            }
        }
    }

    /** Names what was probably meant: the artifact in another role, or one that is of the type but declared otherwise. */
    private static String cure(TypeModel wanted, List<NodeModel> nodes) {
        List<NodeModel> otherRole = nodes.stream()
                .filter(node -> node.method().returns().qualifiedName().equals(wanted.qualifiedName()))
                .toList();
        Optional<String> misspelt = Nearest.to(
                wanted.shortName(),
                otherRole.stream()
                        .map(node -> node.method().returns().shortName())
                        .toList());
        if (misspelt.isPresent() && !misspelt.get().equals(wanted.shortName())) {
            return "Did you mean " + misspelt.get() + "?";
        }
        if (!otherRole.isEmpty()) {
            return "Same artifact in another role: " + list(otherRole, wanted) + ".";
        }
        List<NodeModel> related = nodes.stream()
                .filter(node -> node.method().returns().isA(wanted)
                        || wanted.isA(node.method().returns()))
                .toList();
        if (!related.isEmpty()) {
            return "The type must be the same; nearest is " + list(related, wanted) + ".";
        }
        return "Add a @Provides or @Stage method that returns it.";
    }

    private static String list(List<NodeModel> nodes, TypeModel wanted) {
        return nodes.stream()
                .map(node -> {
                    TypeModel type = node.method().returns();
                    boolean looksSame = type.shortName().equals(wanted.shortName());
                    return (looksSame ? type.longName() : type.shortName()) + " from "
                            + node.method().display();
                })
                .collect(joining(", "));
    }
}

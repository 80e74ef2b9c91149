package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Position;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every input is produced by one node only. */
final class AmbiguousArtifact implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        for (NodeModel node : experiment.nodes()) {
            for (ParameterModel input : node.method().inputs()) {
                List<NodeModel> producers = edges.producers(input);
                if (producers.size() > 1) {
                    problems.add(
                            Message.AMBIGUOUS_ARTIFACT,
                            position(input, node, producers, experiment),
                            input.name(),
                            node.method().display(),
                            producers.stream()
                                    .map(producer -> producer.method().display())
                                    .collect(joining(" and ")),
                            input.type().shortName());
                }
            }
        }
    }

    /** The parameter; if it is inherited, the producer that the experiment itself adds. */
    private static Position position(
            ParameterModel input, NodeModel taker, List<NodeModel> producers, ExperimentModel experiment) {
        Predicate<NodeModel> isOwn = node -> node.method().declaredFirstIn().equals(experiment.type());
        return isOwn.test(taker)
                ? input.position()
                : producers.stream()
                        .filter(isOwn)
                        .findFirst()
                        .map(producer -> producer.method().position())
                        .orElse(input.position());
    }
}

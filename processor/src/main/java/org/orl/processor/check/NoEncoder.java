package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orl.dsl.artifact.Encoder;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** An encoder reaches every evaluation; a score that no training can change is worth a note. */
final class NoEncoder implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        List<NodeModel> encoders =
                experiment.nodes().stream().filter(NoEncoder::makesEncoder).toList();
        for (NodeModel node : experiment.nodes()) {
            boolean allKnown = node.method().inputs().stream()
                    .noneMatch(input -> input.type().isA(Encoder.class));
            if (node.marker() == Marker.EVALUATION && allKnown && !anyAbove(node, edges)) {
                problems.add(
                        Message.NO_ENCODER,
                        node.method().position(),
                        node.method().display(),
                        encoders.isEmpty()
                                ? "Add a stage that makes one, and take it."
                                : "Take one, such as " + types(encoders) + ".");
            }
        }
    }

    private static boolean anyAbove(NodeModel evaluation, Edges edges) {
        Set<NodeModel> above = new LinkedHashSet<>();
        Deque<NodeModel> next = new ArrayDeque<>(edges.inputs(evaluation));
        while (!next.isEmpty()) {
            NodeModel node = next.remove();
            if (above.add(node)) {
                next.addAll(edges.inputs(node));
            }
        }
        return above.stream().anyMatch(NoEncoder::makesEncoder);
    }

    private static boolean makesEncoder(NodeModel node) {
        return node.method().returns().isA(Encoder.class);
    }

    private static String types(List<NodeModel> encoders) {
        return encoders.stream()
                .map(node -> node.method().returns().shortName() + " from "
                        + node.method().display())
                .collect(joining(" or "));
    }
}

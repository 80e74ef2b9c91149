package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.TypeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A node takes what its kind needs. */
final class KindNeeds implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            if (!node.method().hasBody() && node.kind().found().size() == 1) {
                Constants kind = node.kind().found().get(0);
                checkInputs(experiment, node, kind, problems);
                checkViews(node, kind, problems);
            }
        }
    }

    private static void checkInputs(ExperimentModel experiment, NodeModel node, Constants kind, Problems problems) {
        for (TypeModel needed : kind.word().needs().artifacts()) {
            if (node.method().inputs().stream().noneMatch(input -> input.type().isA(needed))) {
                List<NodeModel> producers = experiment.nodes().stream()
                        .filter(other ->
                                !other.equals(node) && other.method().returns().isA(needed))
                        .toList();
                String names = producers.stream()
                        .map(producer -> producer.method().display())
                        .collect(joining(" and "));
                problems.add(
                        Message.KIND_NEEDS_INPUT,
                        kind.position(),
                        kind.word().display(),
                        needed.simpleName(),
                        switch (producers.size()) {
                            case 0 -> "Add a node that produces one, and the parameter.";
                            case 1 -> names + " produces one: add the parameter.";
                            default -> names + " produce one each: add the parameter.";
                        });
            }
        }
    }

    private static void checkViews(NodeModel node, Constants kind, Problems problems) {
        int needed = kind.word().needs().views();
        int present = node.method().views().size();
        if (needed != present) {
            problems.add(
                    Message.KIND_NEEDS_VIEWS,
                    kind.position(),
                    kind.word().display(),
                    needed,
                    node.method().display(),
                    present,
                    present < needed ? "Add what is missing." : "Remove what is too much.");
        }
    }
}

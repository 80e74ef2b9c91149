package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every abstract method says what it does. */
final class NoKind implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (MethodModel method : experiment.loose()) {
            Optional<MethodModel> meant = experiment.nodes().stream()
                    .map(NodeModel::method)
                    .filter(node -> node.name().equals(method.name()))
                    .findFirst();
            if (meant.isPresent()) {
                problems.add(
                        Message.OVERRIDES_NOTHING,
                        method.position(),
                        method.display(),
                        meant.get().declaredIn().get(0).simpleName(),
                        parameters(meant.get()));
            } else {
                problems.add(Message.NO_MARKER, method.position(), method.display());
            }
        }
        for (NodeModel node : experiment.nodes()) {
            if (node.kind().required() && node.kind().found().isEmpty()) {
                problems.add(
                        Message.NO_KIND,
                        node.method().position(),
                        node.marker().display(),
                        node.method().display(),
                        cure(node));
            }
        }
    }

    private static String parameters(MethodModel method) {
        return method.parameters().stream()
                .map(parameter -> parameter.type().shortName())
                .collect(joining(", "));
    }

    private static String cure(NodeModel node) {
        String fitting = FittingKinds.of(node);
        return fitting.isEmpty()
                ? "No kind of the language produces " + node.method().returns().shortName()
                        + " there. Write a body, or a kind of your own."
                : "Say what it does, such as " + fitting + ", or write a body.";
    }
}

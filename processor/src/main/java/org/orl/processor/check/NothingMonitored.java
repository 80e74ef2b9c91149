package org.orl.processor.check;

import java.util.ArrayList;
import java.util.List;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.dsl.train.Monitor;
import org.orl.processor.model.Constants;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Use;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/**
 * Who monitors the training of an encoder has an evaluation that looks; on a class, for one of its trainings at least. An
 * evaluation that trains looks for itself.
 */
final class NothingMonitored implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        List<Use> served = new ArrayList<>();
        List<NodeModel> blind = new ArrayList<>();
        for (NodeModel node : experiment.nodes()) {
            node.setting(Monitor.Spec.class).ifPresent(monitor -> {
                if (node.marker() == Marker.EVALUATION || isLookedAt(node, experiment, edges)) {
                    served.addAll(monitor.sources());
                } else {
                    blind.add(node);
                }
            });
        }
        for (NodeModel node : blind) {
            Constants monitor = node.setting(Monitor.Spec.class).orElseThrow();
            if (monitor.sources().stream().noneMatch(served::contains)) {
                problems.add(
                        Message.NOTHING_MONITORED,
                        monitor.position(),
                        monitor.word().display(),
                        node.method().display(),
                        node.method().returns().shortName());
            }
        }
    }

    private static boolean isLookedAt(NodeModel node, ExperimentModel experiment, Edges edges) {
        return experiment.nodes().stream()
                .filter(evaluation -> evaluation
                        .theKind()
                        .filter(kind -> kind.word().spec().isA(KnnClassifier.Spec.class))
                        .isPresent())
                .anyMatch(evaluation -> edges.inputs(evaluation).contains(node));
    }
}

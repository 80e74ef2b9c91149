package org.orl.processor.check;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every abstract method says what it does. */
final class NoKind implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (MethodModel method : experiment.loose()) {
            problems.add(Message.NO_MARKER, method.position(), method.display());
        }
        for (NodeModel node : experiment.nodes()) {
            if (node.kind().required() && node.kind().found().isEmpty()) {
                problems.add(
                        Message.NO_KIND,
                        node.method().position(),
                        node.marker().display(),
                        node.method().display(),
                        node.marker() == Marker.STAGE ? "@Byol(...)" : "@LinearSvm");
            }
        }
    }
}

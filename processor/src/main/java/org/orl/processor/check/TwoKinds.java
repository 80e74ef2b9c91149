package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** No method says twice what it does. */
final class TwoKinds implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            String method = node.method().display();
            if (node.markers().size() > 1) {
                String markers = node.markers().stream().map(Marker::display).collect(joining(" and "));
                problems.add(Message.TWO_KINDS, node.method().position(), method, markers);
            }
            if (node.kind().found().size() > 1) {
                problems.add(
                        Message.TWO_KINDS,
                        node.kind().found().get(1).position(),
                        method,
                        Sentences.words(node.kind().found()));
            } else if (node.method().hasBody()) {
                node.theKind()
                        .ifPresent(kind -> problems.add(
                                Message.KIND_AND_BODY,
                                kind.position(),
                                method,
                                kind.word().display()));
            }
        }
    }
}

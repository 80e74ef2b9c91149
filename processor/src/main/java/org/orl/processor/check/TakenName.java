package org.orl.processor.check;

import java.util.HashSet;
import java.util.Set;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every node has a name of its own. */
final class TakenName implements Check {

    private static final Set<String> RESERVED = Set.of("experiment", "wire");

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Set<String> taken = new HashSet<>();
        for (NodeModel node : experiment.nodes()) {
            if (RESERVED.contains(node.name())) {
                problems.add(
                        Message.RESERVED_NAME,
                        node.method().position(),
                        node.method().display());
            } else if (!taken.add(node.name())) {
                problems.add(
                        Message.OVERLOADED,
                        node.method().position(),
                        node.method().display());
            }
        }
    }
}

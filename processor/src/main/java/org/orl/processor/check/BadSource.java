package org.orl.processor.check;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.MethodModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A source takes nothing, throws nothing, and says what it hands out. */
final class BadSource implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            if (node.marker() == Marker.PROVIDES) {
                check(node.method(), problems);
            }
        }
    }

    private static void check(MethodModel method, Problems problems) {
        if (!method.parameters().isEmpty()) {
            report(method, "has parameters", "Make it a @Stage, which takes what others produce.", problems);
        }
        if (method.throwsChecked()) {
            report(
                    method,
                    "throws a checked exception",
                    "Describe data, and leave reading it to the stages.",
                    problems);
        }
        if (!method.hasBody() && !method.returnsArchitecture()) {
            report(method, "is abstract, which only an Architecture can be", "Write a body.", problems);
        }
    }

    private static void report(MethodModel method, String fact, String cure, Problems problems) {
        problems.add(Message.BAD_SOURCE, method.position(), method.display(), fact, cure);
    }
}

package org.orl.processor.check;

import java.util.List;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Removal;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** What is taken away would otherwise be inherited. */
final class IdleRemoval implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        report(experiment.idle(), "class " + experiment.type().simpleName(), problems);
        for (NodeModel node : experiment.nodes()) {
            report(node.idle(), node.method().display(), problems);
            for (ParameterModel parameter : node.method().parameters()) {
                String where = "parameter '" + parameter.name() + "' of "
                        + node.method().display();
                report(parameter.idle(), where, problems);
            }
        }
    }

    private static void report(List<Removal> idle, String where, Problems problems) {
        for (Removal removal : idle) {
            problems.add(
                    Message.IDLE_REMOVAL,
                    removal.position(),
                    removal.annotation().simpleName(),
                    where);
        }
    }
}

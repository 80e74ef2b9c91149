package org.orl.processor.check;

import java.util.HashSet;
import java.util.Set;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.ParameterModel;
import org.orl.processor.model.Use;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every word that is written has a say. */
final class StraySetting implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Set<Use> effective = new HashSet<>();
        for (NodeModel node : experiment.nodes()) {
            effective.addAll(node.sources());
            for (Use use : node.strays()) {
                if (!WholeBatches.refuses(node, use)) {
                    report(use, node.method().display(), problems);
                }
            }
            for (ParameterModel parameter : node.method().parameters()) {
                for (Use use : parameter.strays()) {
                    report(use, "parameter '" + parameter.name() + "'", problems);
                }
            }
        }
        boolean allKindsKnown = experiment.nodes().stream()
                .map(NodeModel::kind)
                .allMatch(kind -> !kind.required() || kind.found().size() == 1);
        for (Use use : experiment.settings()) {
            if (allKindsKnown
                    && use.depth() == 0
                    && !effective.contains(use)) { // a composed one may say more than is needed
                problems.add(
                        Message.STRAY_ON_CLASS,
                        use.position(),
                        use.word().display(),
                        experiment.type().simpleName());
            }
        }
    }

    private static void report(Use use, String where, Problems problems) {
        problems.add(Message.STRAY, use.position(), use.word().display(), where);
    }
}

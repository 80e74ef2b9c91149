package org.orl.processor.check;

import org.orl.dsl.train.GradientAccumulation;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Use;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** A kind whose loss needs the whole batch is not given it in parts. */
final class WholeBatches implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            for (Use use : node.strays()) {
                if (refuses(node, use)) {
                    Constants kind = node.theKind().orElseThrow();
                    problems.add(
                            Message.PARTS_OF_WHOLE,
                            use.position(),
                            kind.word().display(),
                            kind.word().wholeBatch().orElseThrow(),
                            use.word().display(),
                            node.method().display());
                }
            }
        }
    }

    /** Whether a word that nothing reads is one of which this rule says more. */
    static boolean refuses(NodeModel node, Use use) {
        return use.word().spec().isA(GradientAccumulation.Spec.class)
                && node.theKind().flatMap(kind -> kind.word().wholeBatch()).isPresent();
    }
}

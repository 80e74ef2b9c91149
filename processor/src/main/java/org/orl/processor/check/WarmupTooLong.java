package org.orl.processor.check;

import java.util.Optional;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Warmup;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** The warm-up ends before the training does. */
final class WarmupTooLong implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            Optional<Figure> warmup =
                    node.setting(Warmup.Spec.class).flatMap(constants -> Figure.of(constants, "epochs"));
            Optional<Figure> epochs =
                    node.setting(Epochs.Spec.class).flatMap(constants -> Figure.of(constants, "value"));
            if (warmup.isPresent()
                    && epochs.isPresent()
                    && warmup.get().value() > epochs.get().value()) {
                problems.add(
                        Message.WARMUP_TOO_LONG,
                        warmup.get().nearest(experiment, epochs.get()),
                        warmup.get().display(),
                        warmup.get().text(),
                        node.method().display(),
                        epochs.get().text());
            }
        }
    }
}

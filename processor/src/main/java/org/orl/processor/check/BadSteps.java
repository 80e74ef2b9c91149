package org.orl.processor.check;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Steps;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Member;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Value;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** The steps of a schedule ascend, and the last comes before the training ends. */
final class BadSteps implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            node.setting(Steps.Spec.class).ifPresent(steps -> check(steps, node, problems));
        }
    }

    private static void check(Constants steps, NodeModel node, Problems problems) {
        Member at = steps.members().get(0);
        List<Integer> epochs = at.value() instanceof Value.Many many
                ? many.values().stream().map(BadSteps::epoch).toList()
                : List.of();
        for (int i = 1; i < epochs.size(); i++) {
            if (epochs.get(i) <= epochs.get(i - 1)) {
                problems.add(
                        Message.STEPS_OUT_OF_ORDER,
                        at.position(),
                        Sentences.member(steps.word(), at),
                        Sentences.value(at.value()),
                        epochs.get(i),
                        epochs.get(i - 1));
                break;
            }
        }
        Optional<Figure> length = node.setting(Epochs.Spec.class).flatMap(found -> Figure.of(found, "value"));
        epochs.stream()
                .max(Integer::compare)
                .filter(last -> length.isPresent() && last >= length.get().value())
                .ifPresent(last -> problems.add(
                        Message.STEP_PAST_END,
                        at.position(),
                        Sentences.member(steps.word(), at),
                        Sentences.value(at.value()),
                        last,
                        node.method().display(),
                        length.get().text()));
    }

    private static int epoch(Value value) {
        return (Integer) ((Value.Scalar) value).constant();
    }
}

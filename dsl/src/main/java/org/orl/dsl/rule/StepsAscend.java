package org.orl.dsl.rule;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Steps;

/** The steps of a schedule ascend, and the last comes before the training ends. */
final class StepsAscend implements Rule {

    @Override
    public String code() {
        return "OrlBadSteps";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        node.ofSetting(Steps.Spec.class, "at").ifPresent(at -> {
            checkOrder(at, found);
            node.ofSetting(Epochs.Spec.class, "value").ifPresent(end -> checkEnd(at, end, node, found));
        });
    }

    private static void checkOrder(Figure at, Consumer<Conflict> found) {
        List<Double> epochs = at.values();
        for (int i = 1; i < epochs.size(); i++) {
            if (epochs.get(i) <= epochs.get(i - 1)) {
                found.accept(new Conflict(
                        List.of(at),
                        at.display() + " is " + at.text() + ", where "
                                + epochs.get(i).intValue() + " comes after "
                                + epochs.get(i - 1).intValue() + ".",
                        "Write the epochs in ascending order."));
                return;
            }
        }
    }

    private static void checkEnd(Figure at, Figure end, NodeFigures node, Consumer<Conflict> found) {
        double last = Collections.max(at.values());
        if (last >= end.value()) {
            found.accept(new Conflict(
                    List.of(at, end),
                    at.display() + " is " + at.text() + ", but after epoch " + (int) last + " the training of "
                            + node.display() + " is over, which has @Epochs(" + end.text() + ").",
                    "Leave that step out, or train longer."));
        }
    }
}

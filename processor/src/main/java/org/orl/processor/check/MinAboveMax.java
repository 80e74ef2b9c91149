package org.orl.processor.check;

import java.util.Optional;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Member;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Of two members {@code minX} and {@code maxX}, the first is not above the second. */
final class MinAboveMax implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            for (Constants constants : node.constants()) {
                for (Member member : constants.members()) {
                    String name = member.rule().name();
                    if (name.startsWith("min")) {
                        compare(
                                experiment,
                                Figure.of(constants, name),
                                Figure.of(constants, "max" + name.substring("min".length())),
                                problems);
                    }
                }
            }
        }
    }

    private static void compare(
            ExperimentModel experiment, Optional<Figure> min, Optional<Figure> max, Problems problems) {
        if (min.isPresent() && max.isPresent() && min.get().value() > max.get().value()) {
            problems.add(
                    Message.MIN_ABOVE_MAX,
                    min.get().nearest(experiment, max.get()),
                    min.get().display(),
                    min.get().text(),
                    max.get().display(),
                    max.get().text());
        }
    }
}

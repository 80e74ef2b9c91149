package org.orl.processor.check;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.ExperimentModel.Misspelt;
import org.orl.processor.report.Message;
import org.orl.processor.report.Nearest;
import org.orl.processor.report.Problems;

/** Every member that is written exists; the compiler says so too, but not what was meant. */
final class UnknownMember implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (Misspelt member : experiment.misspelt()) {
            problems.add(Message.UNKNOWN_MEMBER, member.position(), member.word(), member.name(), cure(member));
        }
    }

    private static String cure(Misspelt member) {
        if (member.members().isEmpty()) {
            return "It has none.";
        }
        return Nearest.to(member.name(), member.members())
                .map(meant -> "Did you mean " + meant + "?")
                .orElse("It has " + String.join(", ", member.members()) + ".");
    }
}

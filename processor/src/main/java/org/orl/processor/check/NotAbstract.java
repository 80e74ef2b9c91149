package org.orl.processor.check;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.ExperimentModel.Hidden;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** The wiring can extend the experiment and see its nodes. */
final class NotAbstract implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (String obstacle : experiment.obstacles()) {
            problems.add(
                    Message.NOT_ABSTRACT,
                    experiment.position(),
                    experiment.type().simpleName(),
                    obstacle);
        }
        for (Hidden hidden : experiment.hidden()) {
            problems.add(Message.HIDDEN_METHOD, hidden.position(), hidden.method() + "()", hidden.reason());
        }
    }
}

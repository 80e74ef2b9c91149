package org.orl.processor.check;

import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Slot;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Of each sort of setting, one applies. */
final class TwoSettings implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            for (Slot slot : node.settings()) {
                if (slot.found().size() > 1) {
                    problems.add(
                            Message.TWO_SETTINGS,
                            slot.found().get(1).position(),
                            node.method().display(),
                            Sentences.words(slot.found()),
                            Sentences.sort(slot.accepts()));
                }
            }
        }
    }
}

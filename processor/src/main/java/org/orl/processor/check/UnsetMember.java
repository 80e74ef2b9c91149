package org.orl.processor.check;

import java.util.Set;
import org.orl.dsl.meta.Unset;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Marker;
import org.orl.processor.model.Member;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Slot;
import org.orl.processor.model.Value;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Whatever must be set is set. */
final class UnsetMember implements Check {

    private static final Set<Object> UNSET = Set.of(Unset.DOUBLE, Unset.INT, Unset.LONG, Unset.STRING);

    static boolean isUnset(Value value) {
        return value instanceof Value.Scalar scalar && UNSET.contains(scalar.constant());
    }

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            for (Slot slot : node.settings()) {
                if (slot.required() && slot.found().isEmpty()) {
                    problems.add(
                            Message.ABSENT,
                            node.method().position(),
                            node.method().display(),
                            Sentences.sort(slot.accepts()),
                            node.theKind().map(kind -> kind.word().display()).orElse("an Architecture"),
                            Sentences.example(slot.accepts()),
                            node.marker() == Marker.STAGE ? "the method or the class" : "the method");
                }
            }
            for (Constants constants : node.constants()) {
                for (Member member : constants.members()) {
                    if (isUnset(member.value())) {
                        problems.add(
                                Message.UNSET,
                                constants.position(),
                                Sentences.member(constants.word(), member),
                                node.method().display(),
                                Sentences.setting(constants.word(), member));
                    }
                }
            }
        }
    }
}

package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.rule.Interval;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Member;
import org.orl.processor.model.MemberRule;
import org.orl.processor.model.NodeModel;
import org.orl.processor.model.Value;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** Every value lies where its annotation demands. */
final class OutOfRange implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        for (NodeModel node : experiment.nodes()) {
            for (Constants constants : node.constants()) {
                for (Member member : constants.members()) {
                    demand(member.rule(), member.value())
                            .ifPresent(demand -> problems.add(
                                    Message.OUT_OF_RANGE,
                                    member.position(),
                                    Sentences.member(constants.word(), member),
                                    Sentences.value(member.value()),
                                    demand));
                }
            }
        }
    }

    /** What a value violates, as it stands in a sentence after "must". */
    static Optional<String> demand(MemberRule rule, Value value) {
        if (UnsetMember.isUnset(value)) {
            return Optional.empty();
        }
        if (rule.nonEmpty() && isEmpty(value)) {
            return Optional.of("not be empty");
        }
        List<Value> values = value instanceof Value.Many many ? many.values() : List.of(value);
        if (!rule.oneOf().isEmpty() && !values.stream().allMatch(each -> isOneOf(rule.oneOf(), each))) {
            return Optional.of("be "
                    + rule.oneOf().stream()
                            .map(String::valueOf)
                            .collect(joining(", "))
                            .replaceFirst(", (?=[^,]*$)", " or "));
        }
        return rule.range()
                .filter(range -> !values.stream().allMatch(each -> lies(range, each)))
                .map(Interval::demand);
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Many many
                ? many.values().isEmpty()
                : value instanceof Value.Scalar scalar && scalar.constant().equals("");
    }

    private static boolean isOneOf(List<Integer> allowed, Value value) {
        return value instanceof Value.Scalar scalar
                && scalar.constant() instanceof Number number
                && allowed.stream().anyMatch(each -> each == number.longValue());
    }

    private static boolean lies(Interval range, Value value) {
        return !(value instanceof Value.Scalar scalar && scalar.constant() instanceof Number number)
                || range.contains(number.doubleValue());
    }
}

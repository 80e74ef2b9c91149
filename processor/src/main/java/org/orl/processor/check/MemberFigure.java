package org.orl.processor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orl.dsl.rule.Figure;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Member;
import org.orl.processor.model.Position;
import org.orl.processor.model.Use;
import org.orl.processor.model.Value;
import org.orl.processor.model.Word;

/**
 * A number that applies to a node.
 *
 * @param word the word that says it
 * @param member the member that is the number
 * @param values the number, or the numbers of an array
 * @param setter where it is set; empty if it has its default
 */
record MemberFigure(Word word, Member member, List<Double> values, Optional<Use> setter) implements Figure {

    /** The number that a member has; empty if there is no such member, it is no number, or it is unset. */
    static Optional<MemberFigure> of(Constants constants, String name) {
        for (Member member : constants.members()) {
            if (member.rule().name().equals(name) && !UnsetMember.isUnset(member.value())) {
                List<Double> numbers = numbers(member.value());
                return numbers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MemberFigure(constants.word(), member, numbers, constants.setter(member)));
            }
        }
        return Optional.empty();
    }

    private static List<Double> numbers(Value value) {
        List<Double> numbers = new ArrayList<>();
        for (Value each : value instanceof Value.Many many ? many.values() : List.of(value)) {
            if (each instanceof Value.Scalar scalar && scalar.constant() instanceof Number number) {
                numbers.add(number.doubleValue());
            }
        }
        return numbers;
    }

    @Override
    public String display() {
        return Sentences.member(word, member);
    }

    @Override
    public String text() {
        return Sentences.value(member.value());
    }

    /** Where the one is set that the experiment has nearest: what is written last makes numbers disagree. */
    static Position nearest(ExperimentModel experiment, List<Figure> figures) {
        return figures.stream()
                .map(MemberFigure.class::cast)
                .min(Comparator.comparingInt(figure -> figure.distance(experiment)))
                .orElseThrow()
                .member()
                .position();
    }

    private int distance(ExperimentModel experiment) {
        return setter.map(experiment::distance).orElse(Integer.MAX_VALUE);
    }
}

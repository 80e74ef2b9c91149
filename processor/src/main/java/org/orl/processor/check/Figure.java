package org.orl.processor.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.orl.processor.model.Constants;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.Member;
import org.orl.processor.model.Position;
import org.orl.processor.model.Use;
import org.orl.processor.model.Value;
import org.orl.processor.model.Word;

/**
 * A number that applies to a node, for the rules that compare two of them.
 *
 * @param word the word that says it
 * @param member the member that is the number
 * @param value the number
 * @param setter where it is set; empty if it has its default
 */
record Figure(Word word, Member member, double value, Optional<Use> setter) {

    /** The number that a member has; empty if there is no such member, it is no number, or it is unset. */
    static Optional<Figure> of(Constants constants, String name) {
        return constants.members().stream()
                .filter(member -> member.rule().name().equals(name) && !UnsetMember.isUnset(member.value()))
                .flatMap(member -> number(member.value())
                        .map(value -> new Figure(constants.word(), member, value, setter(constants, member))))
                .findFirst();
    }

    private static Stream<Double> number(Value value) {
        return value instanceof Value.Scalar scalar && scalar.constant() instanceof Number number
                ? Stream.of(number.doubleValue())
                : Stream.empty();
    }

    private static Optional<Use> setter(Constants constants, Member member) {
        return constants.sources().stream()
                .filter(use -> use.sets(member.rule()).isPresent())
                .findFirst();
    }

    /** The number as it stands in a sentence: {@code @Warmup.epochs}. */
    String display() {
        return Sentences.member(word, member);
    }

    /** The number itself as it stands in a sentence. */
    String text() {
        return Sentences.value(member.value());
    }

    /** Where the one is set that the experiment has nearest: what is written last makes two numbers disagree. */
    Position nearest(ExperimentModel experiment, Figure other) {
        return Stream.of(this, other)
                .min(Comparator.comparingInt(figure -> figure.distance(experiment)))
                .orElseThrow()
                .member()
                .position();
    }

    private int distance(ExperimentModel experiment) {
        return setter.map(use -> experiment.lineage().indexOf(use.owner())).orElse(Integer.MAX_VALUE);
    }
}

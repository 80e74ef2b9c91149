package org.orl.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word with all its values, merged from every place that sets some.
 *
 * @param word the word
 * @param members all members, in the order of the record's components
 * @param sources the uses that have a say in it: the nearest, and each that sets a value
 * @since 0.1
 */
public record Constants(Word word, List<Member> members, List<Use> sources) {

    /**
     * Merges uses of one word, member by member.
     *
     * @param uses nearest first, at least one
     * @return for each member the nearest value, else the default
     */
    public static Constants merge(List<Use> uses) {
        Use nearest = uses.get(0);
        Set<Use> effective = new LinkedHashSet<>(List.of(nearest));
        List<Member> members = new ArrayList<>();
        for (MemberRule rule : nearest.word().members()) {
            Optional<Use> setter = setter(rule, uses);
            setter.ifPresent(effective::add);
            setter.flatMap(use -> use.sets(rule))
                    .or(() -> rule.initial().map(value -> new Member(rule, value, nearest.position())))
                    .ifPresent(members::add);
        }
        return new Constants(nearest.word(), List.copyOf(members), List.copyOf(effective));
    }

    /**
     * What sets a member.
     *
     * @param member one of the members
     * @return the nearest use that does; empty if it has its default
     */
    public Optional<Use> setter(Member member) {
        return setter(member.rule(), sources);
    }

    private static Optional<Use> setter(MemberRule rule, List<Use> nearestFirst) {
        for (Use use : nearestFirst) {
            if (use.sets(rule).isPresent()) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }

    /** The nearest place that uses the word. */
    public Position position() {
        return sources.get(0).position();
    }
}

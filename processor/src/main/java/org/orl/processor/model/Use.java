package org.orl.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A word where it is written, with the members that are written there.
 *
 * @param word the word
 * @param written the members that are set explicitly
 * @param through the annotations made of annotations that bring it, the outermost first; none if it is written itself
 * @param owner the class in which it is written
 * @param position where
 * @since 0.1
 */
public record Use(Word word, List<Member> written, List<Composed> through, TypeModel owner, Position position) {

    /** A use is itself alone, since each is read once. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /** Of the word and its place in the class hierarchy, which tell most uses apart. */
    @Override
    public int hashCode() {
        return 31 * word.hashCode() + owner.hashCode();
    }

    /** 0 if it is written itself, more if it comes from annotations made of annotations. */
    public int depth() {
        return through.size();
    }

    /**
     * What it sets a member to.
     *
     * @param rule one of the word's members
     * @return the member, if it is written
     */
    public Optional<Member> sets(MemberRule rule) {
        for (Member member : written) {
            if (member.rule().name().equals(rule.name())) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }
}

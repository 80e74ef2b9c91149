package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;

/**
 * The numbers of one word: of a kind, of a setting, or of a step of a view.
 *
 * @since 0.1
 */
public interface WordFigures {

    /**
     * Whether the word's record is of a type.
     *
     * @param type a record, or an interface that records implement
     * @return as {@code instanceof}
     */
    boolean isA(Class<?> type);

    /** The names of all members, numbers or not. */
    List<String> members();

    /**
     * The number of a member.
     *
     * @param member its name
     * @return empty if there is no such member, it is no number, it is not set, or it is an array of none
     */
    Optional<Figure> of(String member);
}

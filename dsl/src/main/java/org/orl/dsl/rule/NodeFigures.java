package org.orl.dsl.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The numbers of one node.
 *
 * @since 0.1
 */
public interface NodeFigures {

    /** The node as it stands in a sentence: {@code pretrain()}. */
    String display();

    /** Its kind; empty if it has none. */
    Optional<WordFigures> kind();

    /** Its settings; for an architecture, backbone and head. */
    List<WordFigures> settings();

    /** Its views, each with its steps in order. */
    List<List<WordFigures>> views();

    /** How many training images the smallest class of the split has that the node takes; empty if that is not stated. */
    OptionalInt smallestClass();

    /**
     * A number of the kind.
     *
     * @param member its name
     * @return empty if the kind has no such number
     */
    default Optional<Figure> ofKind(String member) {
        return kind().flatMap(kind -> kind.of(member));
    }

    /**
     * A number of a setting.
     *
     * @param record the setting's record
     * @param member its name
     * @return empty if there is no such setting
     */
    default Optional<Figure> ofSetting(Class<?> record, String member) {
        for (WordFigures setting : settings()) {
            Optional<Figure> figure = setting.isA(record) ? setting.of(member) : Optional.empty();
            if (figure.isPresent()) {
                return figure;
            }
        }
        return Optional.empty();
    }

    /** Everything that states numbers. */
    default List<WordFigures> words() {
        List<WordFigures> words = new ArrayList<>(settings());
        kind().ifPresent(words::add);
        views().forEach(words::addAll);
        return words;
    }
}

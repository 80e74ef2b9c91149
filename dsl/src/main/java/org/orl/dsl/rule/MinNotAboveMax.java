package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Of two members {@code minX} and {@code maxX} of a word, the first is not above the second. */
final class MinNotAboveMax implements Rule {

    private static final String MIN = "min";

    @Override
    public String code() {
        return "OrlMinAboveMax";
    }

    @Override
    public void check(NodeFigures node, Consumer<Conflict> found) {
        for (WordFigures word : node.words()) {
            for (String name : word.members()) {
                if (name.startsWith(MIN)) {
                    compare(word.of(name), word.of("max" + name.substring(MIN.length())), found);
                }
            }
        }
    }

    private static void compare(Optional<Figure> min, Optional<Figure> max, Consumer<Conflict> found) {
        if (min.isPresent() && max.isPresent() && min.get().value() > max.get().value()) {
            found.accept(new Conflict(
                    List.of(min.get(), max.get()),
                    min.get().display() + " is " + min.get().text() + ", which is above "
                            + max.get().display() + ", " + max.get().text() + ".",
                    "Exchange them, or change one."));
        }
    }
}

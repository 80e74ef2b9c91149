package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;

/** What the steps of a view say together. */
final class Recipe {

    private Recipe() {}

    /** The size that the last step with a size gives to a view; the steps without one keep it. */
    static Optional<Figure> size(List<WordFigures> recipe) {
        Optional<Figure> last = Optional.empty();
        for (WordFigures step : recipe) {
            Optional<Figure> size = step.of("size");
            last = size.isPresent() ? size : last;
        }
        return last;
    }
}

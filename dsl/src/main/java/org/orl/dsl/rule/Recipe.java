package org.orl.dsl.rule;

import java.util.List;
import java.util.Optional;

/** What the steps of a view say together. */
final class Recipe {

    private Recipe() {}

    /** The size that the last step with a size gives to a view; the steps without one keep it. */
    static Optional<Figure> size(List<WordFigures> recipe) {
        return recipe.stream().flatMap(step -> step.of("size").stream()).reduce((earlier, later) -> later);
    }
}

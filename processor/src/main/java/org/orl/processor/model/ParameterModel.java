package org.orl.processor.model;

import java.util.List;
import org.orl.dsl.augment.View;

/**
 * A parameter of a node's method.
 *
 * @param name its name
 * @param type its type
 * @param recipe for a view, its steps in order
 * @param strays words on it that are no step of a view
 * @param idle words that are taken away there, though its recipe does not have them
 * @param position where it is declared
 * @since 0.1
 */
public record ParameterModel(
        String name, TypeModel type, List<Constants> recipe, List<Use> strays, List<Removal> idle, Position position) {

    /** Whether it is a view, and so not an edge. */
    public boolean isView() {
        return type.isA(View.class);
    }
}

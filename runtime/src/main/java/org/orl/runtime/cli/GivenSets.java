package org.orl.runtime.cli;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/** The image sets that an experiment is given. */
final class GivenSets {

    private GivenSets() {}

    /** Each set once, with the name of the node that provides it, in the order of the graph. */
    static Map<ImageSet, String> of(Graph graph) {
        return of(graph.nodes());
    }

    /** The sets of the given nodes. */
    static Map<ImageSet, String> of(List<? extends Node<?>> nodes) {
        Map<ImageSet, String> sets = new LinkedHashMap<>();
        for (Node<?> node : nodes) {
            if (node.work() instanceof Node.Given<?> given) {
                add(node.name(), given.value(), sets);
            }
        }
        return sets;
    }

    private static void add(String name, Object value, Map<ImageSet, String> sets) {
        if (value instanceof ImageSet set) {
            sets.putIfAbsent(set, name);
        } else if (value instanceof Record word) {
            for (RecordComponent component : word.getClass().getRecordComponents()) {
                add(name + "." + component.getName(), Word.get(word, component), sets);
            }
        }
    }
}

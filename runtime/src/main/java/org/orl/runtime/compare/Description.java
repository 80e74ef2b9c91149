package org.orl.runtime.compare;

import java.util.stream.Collectors;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/** Nodes in words. */
final class Description {

    private Description() {}

    static boolean isGiven(Node<?> node) {
        return node.work() instanceof Node.Given<?>;
    }

    /** The settings that have no members, in their order; those with members are told member by member. */
    static String settingsWithoutConstants(Node<?> node) {
        return node.settings().stream()
                .filter(setting ->
                        !(setting instanceof Record word) || word.getClass().getRecordComponents().length == 0)
                .map(setting -> setting instanceof Record word ? "@" + Word.name(word.getClass()) : setting.toString())
                .collect(Collectors.joining(", "));
    }

    /** What sort of thing a node does or gives; nodes of one sort differ in constants alone. */
    static String sort(Node<?> node) {
        if (node.work() instanceof Node.Given<?> given) {
            return shape(given.value());
        }
        if (node.work() instanceof Node.OfKind<?> work) {
            return work.kind().getClass().getName();
        }
        return ((Node.Written<?>) node.work()).declaredBy().getName();
    }

    /** A node's work with its constants. */
    static String work(Node<?> node) {
        if (node.work() instanceof Node.Given<?> given) {
            return Word.pretty(given.value());
        }
        return node.work() instanceof Node.OfKind<?> work
                ? Word.pretty(work.kind())
                : "a method in " + ((Node.Written<?>) node.work()).declaredBy().getName();
    }

    /** Which steps a view takes, without their constants. */
    static String steps(Node<?> node, int view) {
        return view >= node.views().size()
                ? "none"
                : node.views().get(view).view().recipe().stream()
                        .map(step -> Word.name(step.getClass()))
                        .collect(Collectors.joining(", "));
    }

    /** The steps of a view with their constants. */
    static String recipe(Node<?> node, int view) {
        return view >= node.views().size()
                ? ""
                : node.views().get(view).view().recipe().stream()
                        .map(Word::pretty)
                        .collect(Collectors.joining(", "));
    }

    static String inputs(Node<?> node) {
        return node.inputs().isEmpty()
                ? "nothing"
                : node.inputs().stream().map(Node::name).collect(Collectors.joining(", "));
    }

    static String cell(Node<?> node) {
        return node.cell().map(place -> place.row() + " / " + place.column()).orElse("nowhere");
    }

    /** The records that a value is made of, outermost first. */
    private static String shape(Object value) {
        if (!(value instanceof Record word)) {
            return value.getClass().getName();
        }
        StringBuilder shape = new StringBuilder(word.getClass().getName());
        for (var component : word.getClass().getRecordComponents()) {
            if (Word.get(word, component) instanceof Record part) {
                shape.append('(').append(shape(part)).append(')');
            }
        }
        return shape.toString();
    }
}

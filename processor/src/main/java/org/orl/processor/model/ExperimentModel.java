package org.orl.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An experiment.
 *
 * @param type the annotated class
 * @param id its name on the command line
 * @param title what it is, in a line; may be empty
 * @param paper where it comes from; may be empty
 * @param obstacles why a class in the same package cannot extend it, each the end of a sentence; normally none
 * @param nodes its nodes, in source order, those of superclasses first
 * @param edges what lies between the nodes
 * @param objectives its losses that are methods; several only by mistake
 * @param loose abstract methods that are no nodes
 * @param hidden nodes that the wiring cannot see
 * @param settings words on the class itself
 * @param idle words that the class takes away, though no class above it has them
 * @param misspelt members that are written but do not exist
 * @param lineage the class itself, its superclasses, and the interfaces above it, nearest first
 * @param memberTypes simple names of the types that are declared in the class or above
 * @param position the class
 * @param idPosition the id
 * @since 0.1
 */
public record ExperimentModel(
        TypeModel type,
        String id,
        String title,
        String paper,
        List<String> obstacles,
        List<NodeModel> nodes,
        Edges edges,
        List<MethodModel> objectives,
        List<MethodModel> loose,
        List<Hidden> hidden,
        List<Use> settings,
        List<Removal> idle,
        List<Misspelt> misspelt,
        List<TypeModel> lineage,
        Set<String> memberTypes,
        Position position,
        Position idPosition) {

    /**
     * How far above the experiment a word is written.
     *
     * @param use the word where it is written
     * @return 0 for the experiment's own class
     */
    public int distance(Use use) {
        return lineage.indexOf(use.owner());
    }

    /**
     * The classes below a node's declaring class that override it or set one of its values.
     *
     * @param node one of the nodes
     * @return farthest first
     */
    public List<TypeModel> changers(NodeModel node) {
        Set<TypeModel> speakers = new HashSet<>(node.method().declaredIn());
        node.sources().forEach(use -> speakers.add(use.owner()));
        List<TypeModel> below = lineage.subList(0, lineage.indexOf(node.method().declaredFirstIn()));
        List<TypeModel> changers = new ArrayList<>(below);
        changers.retainAll(speakers);
        Collections.reverse(changers);
        return changers;
    }

    /**
     * A node that the wiring cannot see.
     *
     * @param method its name
     * @param reason what hides it, such as {@code private}
     * @param position where it is
     * @since 0.1
     */
    public record Hidden(String method, String reason, Position position) {}

    /**
     * A member that is written but does not exist.
     *
     * @param word the annotation as it stands in a sentence
     * @param name the member's name
     * @param members the members that there are
     * @param position the annotation
     * @since 0.1
     */
    public record Misspelt(String word, String name, List<String> members, Position position) {}
}

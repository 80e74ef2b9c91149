package org.orl.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The edges of an experiment: a parameter is filled by the node that produces its very type.
 *
 * @since 0.1
 */
public final class Edges {

    private final List<NodeModel> nodes;

    /**
     * The edges between nodes.
     *
     * @param nodes all nodes, in source order
     */
    public Edges(List<NodeModel> nodes) {
        this.nodes = nodes;
    }

    /**
     * The nodes that could fill a parameter.
     *
     * @param parameter an input of a node
     * @return exactly one, if the experiment is right
     */
    public List<NodeModel> producers(ParameterModel parameter) {
        return nodes.stream()
                .filter(node -> node.method().returns().equals(parameter.type()))
                .toList();
    }

    /**
     * The nodes that a node takes.
     *
     * @param node the node
     * @return those that could fill its inputs, in the order of the parameters
     */
    public List<NodeModel> inputs(NodeModel node) {
        return node.method().inputs().stream()
                .flatMap(parameter -> producers(parameter).stream())
                .toList();
    }

    /** The nodes in an order in which each comes after those that it takes, else as in the source; cycles left out. */
    public List<NodeModel> ordered() {
        List<NodeModel> ordered = new ArrayList<>();
        TreeSet<Integer> waiting = new TreeSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            waiting.add(i);
        }
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int i : waiting) {
                if (ordered.containsAll(inputs(nodes.get(i)))) {
                    ordered.add(nodes.get(i));
                    waiting.remove(i);
                    progress = true;
                    break;
                }
            }
        }
        return ordered;
    }
}

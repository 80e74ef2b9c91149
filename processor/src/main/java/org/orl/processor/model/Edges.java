package org.orl.processor.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edges of an experiment: a parameter is filled by the node that produces its very type.
 *
 * @since 0.1
 */
public final class Edges {

    private final List<NodeModel> nodes;
    private final Map<TypeModel, List<NodeModel>> producers;

    /**
     * The edges between nodes.
     *
     * @param nodes all nodes, in source order
     */
    public Edges(List<NodeModel> nodes) {
        this.nodes = nodes;
        this.producers = nodes.stream().collect(groupingBy(node -> node.method().returns()));
    }

    /**
     * The nodes that could fill a parameter.
     *
     * @param parameter an input of a node
     * @return exactly one, if the experiment is right
     */
    public List<NodeModel> producers(ParameterModel parameter) {
        return producers.getOrDefault(parameter.type(), List.of());
    }

    /**
     * The nodes that a node takes.
     *
     * @param node the node
     * @return those that could fill its inputs, in the order of the parameters
     */
    public List<NodeModel> inputs(NodeModel node) {
        List<NodeModel> inputs = new ArrayList<>();
        node.method().inputs().forEach(parameter -> inputs.addAll(producers(parameter)));
        return inputs;
    }

    /** The nodes in an order in which each comes after those that it takes, else as in the source; cycles left out. */
    public List<NodeModel> ordered() {
        Set<NodeModel> ordered = new LinkedHashSet<>();
        List<NodeModel> waiting = new ArrayList<>(nodes);
        boolean progress = true;
        while (progress) {
            progress = false;
            for (NodeModel node : waiting) {
                if (ordered.containsAll(inputs(node))) {
                    ordered.add(node);
                    waiting.remove(node);
                    progress = true;
                    break;
                }
            }
        }
        return List.copyOf(ordered);
    }
}

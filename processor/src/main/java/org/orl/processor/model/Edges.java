package org.orl.processor.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

    private final Map<TypeModel, List<NodeModel>> producers;
    private final Map<NodeModel, List<NodeModel>> inputs = new HashMap<>();
    private final List<NodeModel> ordered;

    /**
     * The edges between nodes.
     *
     * @param nodes all nodes, in source order
     */
    public Edges(List<NodeModel> nodes) {
        producers = nodes.stream().collect(groupingBy(node -> node.method().returns()));
        for (NodeModel node : nodes) {
            List<NodeModel> taken = new ArrayList<>();
            node.method().inputs().forEach(parameter -> taken.addAll(producers(parameter)));
            inputs.put(node, List.copyOf(taken));
        }
        ordered = order(nodes);
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
     * @param node one of the nodes
     * @return those that could fill its inputs, in the order of the parameters
     */
    public List<NodeModel> inputs(NodeModel node) {
        return inputs.get(node);
    }

    /** The nodes in an order in which each comes after those that it takes, else as in the source; cycles left out. */
    public List<NodeModel> ordered() {
        return ordered;
    }

    private List<NodeModel> order(List<NodeModel> nodes) {
        Set<NodeModel> ordered = new LinkedHashSet<>();
        List<NodeModel> waiting = new ArrayList<>(nodes);
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Iterator<NodeModel> each = waiting.iterator(); each.hasNext() && !progress; ) {
                NodeModel node = each.next();
                if (ordered.containsAll(inputs(node))) {
                    ordered.add(node);
                    each.remove();
                    progress = true;
                }
            }
        }
        return List.copyOf(ordered);
    }
}

package org.orl.processor.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orl.processor.model.Edges;
import org.orl.processor.model.ExperimentModel;
import org.orl.processor.model.NodeModel;
import org.orl.processor.report.Message;
import org.orl.processor.report.Problems;

/** No node waits for itself. */
final class Cycle implements Check {

    @Override
    public void check(ExperimentModel experiment, Problems problems) {
        Edges edges = experiment.edges();
        List<NodeModel> stuck = new ArrayList<>(experiment.nodes());
        stuck.removeAll(Set.copyOf(edges.ordered()));
        Set<NodeModel> reported = new HashSet<>();
        for (NodeModel node : stuck) {
            List<NodeModel> cycle = reported.contains(node) ? List.of() : shortest(node, stuck, edges);
            if (!cycle.isEmpty()) {
                reported.addAll(cycle);
                problems.add(
                        Message.CYCLE,
                        node.method().position(),
                        cycle.stream().map(each -> each.method().display()).collect(joining(" -> ")));
            }
        }
    }

    /** The shortest way along the edges from a node back to it, both ends included; empty if there is none. */
    private static List<NodeModel> shortest(NodeModel start, List<NodeModel> nodes, Edges edges) {
        Map<NodeModel, NodeModel> cameFrom = new LinkedHashMap<>();
        Deque<NodeModel> frontier = new ArrayDeque<>(List.of(start));
        while (!frontier.isEmpty() && !cameFrom.containsKey(start)) {
            NodeModel reached = frontier.remove();
            for (NodeModel next : nodes) {
                if (edges.inputs(next).contains(reached) && cameFrom.putIfAbsent(next, reached) == null) {
                    frontier.add(next);
                }
            }
        }
        if (!cameFrom.containsKey(start)) {
            return List.of();
        }
        Deque<NodeModel> way = new ArrayDeque<>(List.of(start));
        do {
            way.addFirst(cameFrom.get(way.getFirst()));
        } while (!way.getFirst().equals(start));
        return List.copyOf(way);
    }
}

package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orl.dsl.train.Optimizer;

/** Updates parameters with learning rates of their own, all of one factor together. */
final class GroupedUpdater implements Updater {

    private final List<Group> groups;
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    /** Parameters with one factor, by their places among all. */
    private record Group(double factor, List<Integer> places, Updater updater) {}

    private GroupedUpdater(List<Group> groups) {
        this.groups = groups;
        groups.forEach(group -> state.putAll(group.updater().state()));
    }

    /** The updater of a system's parameters; a plain one if all have the factor 1. */
    static Updater of(Optimizer optimizer, TrainingSystem system, NDManager manager) {
        Map<Double, Map<String, NDArray>> parameters = new LinkedHashMap<>();
        Map<Double, List<Integer>> places = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<String, NDArray> entry : system.parameters().entrySet()) {
            double factor = system.rateFactor(entry.getKey());
            parameters.computeIfAbsent(factor, key -> new LinkedHashMap<>()).put(entry.getKey(), entry.getValue());
            places.computeIfAbsent(factor, key -> new ArrayList<>()).add(place++);
        }
        if (parameters.size() == 1 && parameters.containsKey(1.0)) {
            return Updater.of(optimizer, system.parameters(), manager);
        }
        List<Group> groups = new ArrayList<>();
        parameters.forEach((factor, own) ->
                groups.add(new Group(factor, places.get(factor), Updater.of(optimizer, own, manager))));
        return new GroupedUpdater(groups);
    }

    @Override
    public void update(NDList gradients, double rate) {
        for (Group group : groups) {
            NDList own = new NDList();
            group.places().forEach(place -> own.add(gradients.get(place)));
            group.updater().update(own, rate * group.factor());
        }
    }

    @Override
    public Map<String, NDArray> state() {
        return state;
    }
}

package org.orl.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;

/**
 * Measures items one after the other.
 *
 * @since 0.1
 */
public final class Bench {

    private static final List<Item> ITEMS = List.of(
            new JpegDecoding(),
            new TwoViews(),
            new SixViews(),
            new TrainingSteps("byol-resnet18", "BYOL step, ResNet-18, batch 16, 96 px", 18, 96, TrainingSteps.BYOL, 5),
            new TrainingSteps(
                    "byol-resnet50", "BYOL step, ResNet-50, batch 16, 224 px", 50, 224, TrainingSteps.BYOL, 2),
            new TrainingSteps("orl-resnet18", "ORL step, ResNet-18, batch 16, 96 px", 18, 96, TrainingSteps.ORL, 5),
            new RegionPairing(96, 5),
            new RegionPairing(224, 3),
            new RegionProposals(),
            new NeighbourSearch(),
            new MatrixProduct(),
            new SvmEvaluation(),
            new LowShotEvaluation(),
            new StartUp("start-help", List.of("--help")),
            new StartUp("start-plan", List.of("plan", "Quickstart")));

    private Bench() {}

    /** What can be measured: for each item, in order, its name and what it is. */
    public static List<Map.Entry<String, String>> items() {
        return ITEMS.stream().map(item -> Map.entry(item.name(), item.what())).toList();
    }

    /**
     * Measures.
     *
     * @param names of items; all items if there are none
     * @param conditions of the measurement
     * @param listener told of each measurement when it is done
     * @return the measurements, in order
     * @throws UserError if there is no such item; then nothing is measured
     */
    public static List<Measurement> run(List<String> names, Conditions conditions, Consumer<Measurement> listener) {
        List<Measurement> measurements = new ArrayList<>();
        for (Item item : named(names)) {
            Measurement measurement = Measurement.of(item, conditions);
            listener.accept(measurement);
            measurements.add(measurement);
        }
        return measurements;
    }

    /**
     * Checks names.
     *
     * @param names of items
     * @throws UserError if there is no such item
     */
    public static void check(List<String> names) {
        named(names);
    }

    private static List<Item> named(List<String> names) {
        if (names.isEmpty()) {
            return ITEMS;
        }
        Map<String, Item> known = new TreeMap<>();
        ITEMS.forEach(item -> known.put(item.name(), item));
        List<Item> chosen = new ArrayList<>();
        for (String name : names) {
            Item item = known.get(name);
            if (item == null) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "There is no benchmark called " + name + ".",
                        Nearest.hint(name, known.keySet()));
            }
            chosen.add(item);
        }
        return chosen;
    }
}

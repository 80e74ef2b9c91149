package org.orl.runtime.bench;

import static org.orl.dsl.train.Precision.Format.BF16;
import static org.orl.dsl.train.Precision.Format.FP32;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.orl.dsl.train.Precision;
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
            byol(18, 96, FP32, 5),
            byol(50, 224, FP32, 2),
            orl(FP32, 5),
            new RegionPairing(96, 5),
            new RegionPairing(224, 3),
            new RegionProposals(),
            new NeighbourSearch(),
            new MatrixProduct(),
            new SvmEvaluation(),
            new LowShotEvaluation(),
            new StartUp("start-help", List.of("--help")),
            new StartUp("start-plan", List.of("plan", "Quickstart")));

    /** Only where they are named: without instructions for bf16, a processor takes minutes a step. */
    private static final List<Item> NAMED = List.of(byol(18, 96, BF16, 5), byol(50, 224, BF16, 2), orl(BF16, 5));

    private Bench() {}

    private static Item byol(int depth, int side, Precision.Format precision, int runs) {
        return new TrainingSteps(
                "byol-resnet" + depth + suffix(precision),
                "BYOL step, ResNet-" + depth + ", batch 16, " + side + " px",
                depth,
                side,
                TrainingSteps.BYOL,
                precision,
                runs);
    }

    private static Item orl(Precision.Format precision, int runs) {
        return new TrainingSteps(
                "orl-resnet18" + suffix(precision),
                "ORL step, ResNet-18, batch 16, 96 px",
                18,
                96,
                TrainingSteps.ORL,
                precision,
                runs);
    }

    private static String suffix(Precision.Format precision) {
        return precision == FP32 ? "" : "-" + precision.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Item> all() {
        return Stream.concat(ITEMS.stream(), NAMED.stream());
    }

    /** What can be measured: for each item, in order, its name and what it is. */
    public static List<Map.Entry<String, String>> items() {
        return all().map(item -> Map.entry(item.name(), item.what())).toList();
    }

    /**
     * Measures.
     *
     * @param names of items; if there are none, all but those in bf16
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
        all().forEach(item -> known.put(item.name(), item));
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

package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.runtime.UserError;
import org.orl.runtime.data.CachedImages;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.Slice;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/**
 * Runs every stage of an experiment for two epochs on a slice of its images, in a workspace of its own, and says from the
 * pace how long the experiment will take, as {@link Prediction} does.
 *
 * <p>An evaluation is run to its end on a few images, then on half as many again, until a run takes some seconds: so its growth
 * is known, and a quick evaluation is measured on many.
 *
 * @since 0.1
 */
public final class Rehearsal {

    /** The first epoch decodes pictures, the second may find them decoded. */
    static final int EPOCHS = 2;

    /** Of an epoch; the first three of all warm up, and are not counted. */
    private static final int STEPS = 8;

    private static final int LEAST_IMAGES = 64;

    /** Of an evaluation that grows in a way of its own. */
    private static final int LEAST_TRIALS = 3;

    /** An evaluation that refuses a slice, such as one in which a class has too few images, may take a larger one. */
    private static final int MOST_REFUSED = 512;

    /** Half as many images again take up to three times as long. */
    private static final double ENOUGH_SECONDS = 5;

    /** The same where more images say better how it grows. */
    private static final double ENOUGH_TO_GROW = 20;

    private final RunSettings settings;
    private final LongSupplier clock;
    private final DataSets data;
    private final Map<String, Pace> paces = new HashMap<>();
    private final Scheduler scheduler;

    /**
     * A rehearsal.
     *
     * @param settings what the run would be told; the workspace is one for the rehearsal alone
     * @param clock in nanoseconds
     */
    public Rehearsal(RunSettings settings, LongSupplier clock) {
        this.settings = settings;
        this.clock = clock;
        this.data = new DataSets(settings.data());
        this.scheduler =
                new Scheduler(settings, new Listener(paces)); // one, so that evaluations share features as in a run
    }

    /**
     * What a node will need.
     *
     * @param node its name
     * @param seconds of the real run, as far as known; NaN if nothing is
     * @param whole whether nothing is left out of them
     * @param memory most bytes that the process had in memory while it was rehearsed; 0 if that is not known
     * @param how what was measured, or why nothing was
     * @since 0.1
     */
    public record Need(String node, double seconds, boolean whole, long memory, String how) {

        private static Need unknown(Node<?> node, String why) {
            return new Need(node.name(), Double.NaN, false, 0, "not known: " + why);
        }
    }

    /**
     * Rehearses.
     *
     * @param real the experiment's graph
     * @param small makes the same graph of small nodes
     * @return what each stage and evaluation needs, in the graph's order
     */
    public List<Need> run(Graph real, Function<Miniature, Graph> small) {
        List<Need> needs = new ArrayList<>();
        Set<Node<?>> failed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node<?> node : real.nodes()) {
            if (node.work() instanceof Node.Given<?>) {
                continue;
            }
            Need need = node.inputs().stream().anyMatch(failed::contains)
                    ? Need.unknown(node, "what it takes could not be rehearsed")
                    : need(node, real, small);
            if (Double.isNaN(need.seconds()) && need.memory() == 0) {
                failed.add(node);
            }
            needs.add(need);
        }
        return needs;
    }

    private Need need(Node<?> node, Graph real, Function<Miniature, Graph> small) {
        PeakMemory.reset();
        int images = images(real);
        List<Trial> trials = new ArrayList<>();
        try {
            if (node.cell().isEmpty()) {
                trials.add(trial(node, real, small.apply(new Miniature(images, images))));
            } else {
                evaluate(node, real, evaluated -> small.apply(new Miniature(images, evaluated)), trials);
            }
            Prediction.Result result = new Prediction(epochs(node), settings.checkpointEvery(), kept(node)).of(trials);
            return new Need(node.name(), result.seconds(), result.whole(), PeakMemory.bytes(), result.how());
        } catch (UserError e) {
            return Need.unknown(node, e.getMessage());
        }
    }

    private void evaluate(Node<?> node, Graph real, IntFunction<Graph> small, List<Trial> trials) {
        int evaluated = images(List.of(node));
        Trial last = null;
        do {
            try {
                last = trial(node, real, small.apply(evaluated));
                trials.add(last);
            } catch (UserError e) {
                if (evaluated >= MOST_REFUSED) {
                    throw e;
                }
            }
            evaluated += evaluated / 2;
        } while (last == null || !isEnough(last, trials));
    }

    private static boolean isEnough(Trial last, List<Trial> trials) {
        if (last.sizes().isWhole()) {
            return true;
        }
        return last.tasks().stream().allMatch(last::knows)
                ? last.taken() >= ENOUGH_SECONDS
                : last.taken() >= ENOUGH_TO_GROW && trials.size() >= LEAST_TRIALS;
    }

    private Trial trial(Node<?> node, Graph real, Graph small) {
        Node<?> one = small.nodes().get(real.nodes().indexOf(node));
        if (!sets(one).stream().allMatch(Slice.class::isInstance)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "Its image sets cannot be cut.",
                    "Let the record of the split have two components of the type ImageSet.");
        }
        Pace pace = new Pace(clock, epochs(one));
        paces.put(one.name(), pace);
        long began = clock.getAsLong();
        scheduler.run(small.part(List.of(one)));
        double taken = (clock.getAsLong() - began) / 1e9;
        return new Trial(sizes(node, one), taken, pace.tasks(), pace.checkpoints());
    }

    /** How many images are enough for some steps of the largest batch. */
    private static int images(Graph graph) {
        return images(graph.nodes());
    }

    private static int images(List<Node<?>> nodes) {
        return nodes.stream()
                .flatMap(node -> node.settings().stream())
                .filter(BatchSize.Spec.class::isInstance)
                .mapToInt(batch -> STEPS * ((BatchSize.Spec) batch).value())
                .reduce(LEAST_IMAGES, Math::max);
    }

    private static int epochs(Node<?> node) {
        return node.settings().stream()
                .filter(Epochs.Spec.class::isInstance)
                .mapToInt(each -> ((Epochs.Spec) each).value())
                .findFirst()
                .orElse(1);
    }

    private SetSizes sizes(Node<?> real, Node<?> small) {
        List<ImageSet> reals = sets(real);
        List<ImageSet> smalls = sets(small);
        return new SetSizes(IntStream.range(0, reals.size())
                .mapToObj(i -> new SetSizes.OneSet(
                        data.open(smalls.get(i)).size(), data.open(reals.get(i)).size()))
                .toList());
    }

    private double kept(Node<?> node) {
        return sets(node).stream()
                .findFirst()
                .map(set -> CachedImages.shareWithinAQuarterOfTheHeap(data.open(set)))
                .orElse(1.0);
    }

    /** What a node trains on, then what it tests on. */
    private static List<ImageSet> sets(Node<?> node) {
        List<ImageSet> sets = new ArrayList<>();
        for (Node<?> input : node.inputs()) {
            if (input.work() instanceof Node.Given<?> given && given.value() instanceof ImageSet set) {
                sets.add(set);
            } else if (input.work() instanceof Node.Given<?> given && given.value() instanceof TrainTestSplit split) {
                sets.add(split.train());
                sets.add(split.test());
            }
        }
        return sets;
    }

    /** Lends every node its measuring monitor. */
    private record Listener(Map<String, Pace> paces) implements RunListener {

        @Override
        public void stored(Node<?> stored, Fingerprint fingerprint) {}

        @Override
        public void damaged(Node<?> damaged, List<String> damage) {}

        @Override
        public Monitor started(Node<?> started, Fingerprint fingerprint, boolean resumes) {
            return paces.get(started.name());
        }

        @Override
        public void finished(Node<?> finished, Fingerprint fingerprint) {}
    }
}

package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Setting;
import org.orl.dsl.train.Warmup;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.data.Slice;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/**
 * Runs every stage of an experiment for one epoch on a slice of its images, in a workspace of its own, and says from the
 * pace how long the experiment will take.
 *
 * <p>A step of training counts once for each of the real steps; a task that counts images once for each real image, but
 * the search for neighbours, which compares all pairs, once for each pair. Of an evaluation only the first task is looked
 * at, embedding pictures or training on them, and it is stopped when the pace is known; what it does afterwards is not in
 * its time.
 *
 * @since 0.1
 */
public final class Rehearsal {

    /** The first steps warm up, and are not counted. */
    private static final int STEPS = 12;

    private static final int LEAST_IMAGES = 64;

    /** The task of a stage that compares every image with every other. */
    private static final String ALL_PAIRS = "search";

    private final RunSettings settings;
    private final LongSupplier clock;
    private final DataSets data;

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
    }

    /**
     * What a node will need.
     *
     * @param node its name
     * @param seconds of the real run; NaN if it was not measured
     * @param memory most bytes that the process had in memory while it was rehearsed; 0 if that is not known
     * @param how what was measured, or why nothing was
     * @since 0.1
     */
    public record Need(String node, double seconds, long memory, String how) {}

    /**
     * How many images a graph is rehearsed on.
     *
     * @param graph the experiment's graph
     * @return enough for a dozen steps of the largest batch
     */
    public static int images(Graph graph) {
        return graph.nodes().stream()
                .flatMap(node -> node.settings().stream())
                .filter(BatchSize.Spec.class::isInstance)
                .mapToInt(batch -> STEPS * ((BatchSize.Spec) batch).value())
                .reduce(LEAST_IMAGES, Math::max);
    }

    /**
     * A node made small.
     *
     * @param node of the real graph
     * @param images of every set that is trained on
     * @return one that takes a slice, for one epoch without warm-up
     */
    public static Node<?> small(Node<?> node, int images) {
        return shrunk(node, images);
    }

    private static <A extends Artifact> Node<A> shrunk(Node<A> node, int images) {
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : node.settings()) {
            if (setting instanceof Epochs.Spec) {
                settings.add(new Epochs.Spec(1));
            } else if (!(setting instanceof Warmup.Spec) && !(setting instanceof org.orl.dsl.train.Monitor.Spec)) {
                settings.add(setting);
            }
        }
        return new Node<>(node.name(), work(node.work(), images), node.inputs(), node.views(), settings, node.cell());
    }

    @SuppressWarnings("unchecked") // nodes take an ImageSet, whichever it is
    private static <A extends Artifact> Node.Work<A> work(Node.Work<A> work, int images) {
        return work instanceof Node.Given<A> given && given.value() instanceof ImageSet set
                ? new Node.Given<>((A) new Slice(set, images))
                : work;
    }

    /**
     * Rehearses.
     *
     * @param real the experiment's graph
     * @param small the same, its nodes made {@link #small}
     * @return what each stage and evaluation needs, in the graph's order
     */
    public List<Need> run(Graph real, Graph small) {
        List<Need> needs = new ArrayList<>();
        Set<Node<?>> failed = new HashSet<>();
        for (int i = 0; i < real.nodes().size(); i++) {
            Node<?> node = small.nodes().get(i);
            if (node.work() instanceof Node.Given<?>) {
                continue;
            }
            Need need = node.inputs().stream().anyMatch(failed::contains)
                    ? new Need(node.name(), Double.NaN, 0, "not measured: what it takes was not")
                    : need(real.nodes().get(i), node, small);
            if (Double.isNaN(need.seconds())) {
                failed.add(node);
            }
            needs.add(need);
        }
        return needs;
    }

    private Need need(Node<?> real, Node<?> small, Graph graph) {
        boolean evaluates = small.cell().isPresent();
        Pace pace = new Pace(clock, evaluates);
        PeakMemory.reset();
        long began = clock.getAsLong();
        try {
            new Scheduler(settings, new Listener(small, pace)).run(graph.part(List.of(small)));
        } catch (Pace.Enough e) {
            // as intended
        } catch (UserError e) {
            return new Need(small.name(), Double.NaN, 0, "not measured: " + e.getMessage());
        }
        double taken = (clock.getAsLong() - began) / 1e9;
        List<Pace.Measured> tasks = pace.tasks();
        if (tasks.isEmpty()) {
            return new Need(small.name(), taken, PeakMemory.bytes(), "as a whole");
        }
        double seconds = 0;
        List<String> how = new ArrayList<>();
        for (Pace.Measured task : evaluates ? tasks.subList(0, 1) : tasks) {
            double units = evaluates
                    ? unitsOfEvaluation(task, epochs(real), evaluated(real).orElse((double) task.total()))
                    : unitsOfStage(task, epochs(real), images(real) / (double) Math.max(1, images(small)));
            seconds += units * task.seconds();
            how.add(String.format(
                    Locale.ROOT,
                    "%s: %d of %.0f %ss, %.3g s each",
                    task.name(),
                    task.measured(),
                    units,
                    task.unit(),
                    task.seconds()));
        }
        return new Need(small.name(), seconds, PeakMemory.bytes(), String.join("; ", how));
    }

    /**
     * How many units of a task the real stage has.
     *
     * @param task as rehearsed
     * @param epochs of the real stage
     * @param images of the real stage, for each that was rehearsed on
     */
    static double unitsOfStage(Pace.Measured task, int epochs, double images) {
        if (isTraining(task)) {
            return task.total() * epochs * images;
        }
        return task.total() * images * (task.name().equals(ALL_PAIRS) ? images : 1);
    }

    /**
     * How many units the first task of an evaluation has; its images are not a slice.
     *
     * @param task as rehearsed
     * @param epochs of the real evaluation
     * @param images that the real evaluation embeds, of both sets
     */
    static double unitsOfEvaluation(Pace.Measured task, int epochs, double images) {
        return isTraining(task) ? (double) task.total() * epochs : images;
    }

    private static boolean isTraining(Pace.Measured task) {
        return task.unit().equals("step");
    }

    private static int epochs(Node<?> node) {
        return node.settings().stream()
                .filter(Epochs.Spec.class::isInstance)
                .mapToInt(each -> ((Epochs.Spec) each).value())
                .findFirst()
                .orElse(1);
    }

    private Optional<Double> evaluated(Node<?> evaluation) {
        return evaluation.inputs().stream()
                .map(Node::work)
                .filter(work -> work instanceof Node.Given<?> given && given.value() instanceof TrainTestSplit)
                .map(work -> (TrainTestSplit) ((Node.Given<?>) work).value())
                .map(split -> (double) data.open(split.train()).size()
                        + data.open(split.test()).size())
                .findFirst();
    }

    private int images(Node<?> node) {
        return node.inputs().stream()
                .map(Node::work)
                .filter(work -> work instanceof Node.Given<?> given && given.value() instanceof ImageSet)
                .map(work -> (ImageSet) ((Node.Given<?>) work).value())
                .mapToInt(set -> data.open(set).size())
                .findFirst()
                .orElse(1);
    }

    /** Lends the measuring monitor to one node. */
    private record Listener(Node<?> node, Pace pace) implements RunListener {

        @Override
        public void stored(Node<?> stored, Fingerprint fingerprint) {}

        @Override
        public void damaged(Node<?> damaged, List<String> damage) {}

        @Override
        public Monitor started(Node<?> started, Fingerprint fingerprint, boolean resumes) {
            return started.equals(node) ? pace : Monitor.silent();
        }

        @Override
        public void finished(Node<?> finished, Fingerprint fingerprint) {}
    }

    /** The most memory that the process had, which Linux counts. */
    private static final class PeakMemory {

        private static final Path SELF = Path.of("/proc/self");
        private static final String MOST = "VmHWM:";

        private PeakMemory() {}

        static void reset() {
            try {
                Files.writeString(SELF.resolve("clear_refs"), "5");
            } catch (IOException e) {
                // then the peak is that of all stages so far
            }
        }

        static long bytes() {
            try {
                return Files.readAllLines(SELF.resolve("status")).stream()
                        .filter(line -> line.startsWith(MOST))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                        .findFirst()
                        .orElse(0);
            } catch (IOException e) {
                return 0;
            }
        }
    }
}

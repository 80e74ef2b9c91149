package org.orl.runtime.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.artifact.Score;
import org.orl.runtime.IoReason;
import org.orl.runtime.UserError;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.checkpoint.WorkspaceLock;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.feature.SharedFeatures;
import org.orl.runtime.graph.Body;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Word;

/**
 * Runs a graph: each node once, nothing that is stored, and nothing that no result needs.
 *
 * @since 0.1
 */
public final class Scheduler {

    private final RunSettings settings;
    private final RunListener listener;
    private final Formats formats = new Formats();
    private final Executors executors = new Executors(formats);
    private final DataSets data;
    private final Fingerprints fingerprints;
    private final Store store;
    private final SharedFeatures features = new SharedFeatures();
    private final IdentityHashMap<Node<?>, Artifact> artifacts = new IdentityHashMap<>();
    private final Set<Node<?>> ensured = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A scheduler for one run.
     *
     * @param settings what the run is told
     * @param listener who is told
     */
    public Scheduler(RunSettings settings, RunListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.data = new DataSets(settings.data());
        this.fingerprints = new Fingerprints(executors, data, settings.seed());
        this.store = new Store(settings.workspace());
    }

    /**
     * Runs every stage and evaluation of a graph whose result is not stored.
     *
     * @param graph the experiment's graph
     * @return the evaluations' scores, in the graph's order
     * @throws UserError if the workspace is in use, or data or settings do not allow a node's execution
     */
    @SuppressWarnings("try") // the lock is held, not used
    public List<Scored> run(Graph graph) {
        // All data is looked for before the first second of training.
        graph.nodes().forEach(fingerprints::of);
        try (WorkspaceLock lock = WorkspaceLock.take(settings.workspace())) {
            for (Node<?> node : graph.nodes()) {
                ensure(node, graph);
            }
            List<Scored> scores = new ArrayList<>();
            for (Node<?> node : graph.nodes()) {
                node.cell()
                        .ifPresent(cell -> scores.add(new Scored(cell, (Score) artifact(node), fingerprints.of(node))));
            }
            return scores;
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.WORKSPACE,
                    "The workspace " + settings.workspace() + " cannot be read or written ("
                            + IoReason.of(e, settings.workspace()) + ").",
                    "Make room or mend the permissions, then run again: finished stages are kept.",
                    e);
        }
    }

    /**
     * The scores of a graph that are stored already, and undamaged; computes nothing, and needs no lock.
     *
     * @param graph the experiment's graph, or a part of it
     * @return the stored scores, in the graph's order
     * @throws UserError if data that an evaluation depends on is missing
     */
    public List<Scored> stored(Graph graph) {
        List<Scored> scores = new ArrayList<>();
        for (Node<?> node : graph.nodes()) {
            if (node.cell().isPresent() && isStored(fingerprints.of(node))) {
                scores.add(new Scored(node.cell().get(), (Score) artifact(node), fingerprints.of(node)));
            }
        }
        return scores;
    }

    /**
     * The artifact of a node, if it is given, or stored already and undamaged; computes nothing, and needs no lock.
     *
     * @param node a node
     * @return its artifact, or nothing
     * @throws UserError if data that it depends on is missing
     */
    public Optional<Artifact> stored(Node<?> node) {
        boolean isThere = node.work() instanceof Node.Given<?> || isStored(fingerprints.of(node));
        return isThere ? Optional.of(artifact(node)) : Optional.empty();
    }

    private boolean isStored(Fingerprint fingerprint) {
        try {
            return store.has(fingerprint.hex())
                    && store.damage(fingerprint.hex()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees to it that a node's result is stored and undamaged. */
    private void ensure(Node<?> node, Graph graph) throws IOException {
        if (node.work() instanceof Node.Given<?> || !ensured.add(node)) {
            return;
        }
        Fingerprint fingerprint = fingerprints.of(node);
        if (store.has(fingerprint.hex())) {
            List<String> damage = store.setAsideIfDamaged(fingerprint.hex());
            if (damage.isEmpty()) {
                listener.stored(node, fingerprint);
                return;
            }
            listener.damaged(node, damage);
        }
        List<OnlineEvaluation> online = online(node, graph);
        boolean resumes = store.begun(fingerprint.hex());
        Path directory = store.begin(fingerprint.hex());
        try {
            Context context = new Context(
                    directory,
                    settings.seed(),
                    settings.hardware(),
                    data,
                    listener.started(node, fingerprint, resumes),
                    settings.checkpointEvery(),
                    settings.keepCheckpoints(),
                    online,
                    features);
            execute(node, context);
            listener.computed(node, fingerprint, directory);
            store.seal(fingerprint.hex(), about(node));
        } finally {
            store.forgetIfEmpty(fingerprint.hex());
        }
        listener.finished(node, fingerprint);
    }

    /** What looks at the node's encoder while it is trained; what that needs beside the encoder is made first. */
    private List<OnlineEvaluation> online(Node<?> node, Graph graph) throws IOException {
        List<OnlineEvaluation> online = new ArrayList<>();
        for (Node<?> evaluation : OnlineEvaluation.nodes(graph, node)) {
            for (Node<?> other : graph.besides(evaluation, node)) {
                ensure(other, graph);
            }
            Kind<?> kind = ((Node.OfKind<?>) evaluation.work()).kind();
            online.add(new OnlineEvaluation(
                    evaluation.name(),
                    evaluation.cell().orElseThrow(),
                    Word.pretty(kind),
                    (encoder, folder, progress) -> score(
                            executors.of(kind),
                            kind,
                            inputs(evaluation, input -> input.equals(node) ? encoder : artifact(input)),
                            new Context(folder, settings.seed(), settings.hardware(), data, progress, 0))));
        }
        return online;
    }

    private static <K extends Kind<A>, A extends Artifact> Score score(
            Executor<K, A> executor, Kind<?> kind, Inputs inputs, Context context) throws IOException {
        execute(executor, kind, inputs, context);
        return (Score) load(executor, kind, inputs, context.directory());
    }

    private void execute(Node<?> node, Context context) throws IOException {
        if (node.work() instanceof Node.OfKind<?> work) {
            execute(executors.of(work.kind()), work.kind(), inputs(node), context);
        } else if (node.work() instanceof Node.Written<?> work) {
            store.clear(fingerprints.of(node).hex());
            Inputs inputs = inputs(node);
            formats.keep(
                    node.name() + "() of " + work.declaredBy().getName(),
                    work.type(),
                    () -> work.body().call(new Body.Arguments(inputs.artifacts(), inputs.views())),
                    context.directory());
        }
    }

    private static <K extends Kind<A>, A extends Artifact> void execute(
            Executor<K, A> executor, Kind<?> kind, Inputs inputs, Context context) throws IOException {
        executor.execute(executor.kind().cast(kind), inputs, context);
    }

    /** A node's artifact, opened when somebody asks for it. */
    private Artifact artifact(Node<?> node) {
        Artifact artifact = artifacts.get(node);
        if (artifact == null) {
            artifact = open(node);
            artifacts.put(node, artifact);
        }
        return artifact;
    }

    private Artifact open(Node<?> node) {
        if (node.work() instanceof Node.Given<?> given) {
            return given.value();
        }
        Path directory = store.result(fingerprints.of(node).hex());
        try {
            return node.work() instanceof Node.OfKind<?> work
                    ? load(executors.of(work.kind()), work.kind(), inputs(node), directory)
                    : formats.read(((Node.Written<?>) node.work()).type(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the result of " + node.name() + "() in " + directory, e);
        }
    }

    private static <K extends Kind<A>, A extends Artifact> Artifact load(
            Executor<K, A> executor, Kind<?> kind, Inputs inputs, Path directory) throws IOException {
        return executor.load(executor.kind().cast(kind), inputs, directory);
    }

    private Inputs inputs(Node<?> node) {
        return inputs(node, this::artifact);
    }

    private static Inputs inputs(Node<?> node, Function<Node<?>, Artifact> artifacts) {
        List<Artifact> lazily = new AbstractList<>() {
            @Override
            public Artifact get(int index) {
                return artifacts.apply(node.inputs().get(index));
            }

            @Override
            public int size() {
                return node.inputs().size();
            }
        };
        return new Inputs(lazily, node.views().stream().map(NamedView::view).toList(), node.settings());
    }

    private Map<String, Object> about(Node<?> node) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("node", node.name());
        about.put(
                "work",
                node.work() instanceof Node.OfKind<?> work
                        ? Word.pretty(work.kind())
                        : ((Node.Written<?>) node.work()).declaredBy().getName() + "." + node.name() + "()");
        about.put("settings", node.settings().stream().map(Word::pretty).toList());
        about.put(
                "views",
                node.views().stream().map(view -> Word.pretty(view.view())).toList());
        Map<String, String> inputs = new LinkedHashMap<>();
        node.inputs()
                .forEach(
                        input -> inputs.put(input.name(), fingerprints.of(input).hex()));
        about.put("inputs", inputs);
        about.put("seed", settings.seed());
        about.put("device", settings.hardware().device());
        about.put("threads", settings.hardware().threads());
        return about;
    }
}

package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.execution.Plan;
import org.orl.runtime.execution.RunListener;
import org.orl.runtime.execution.RunSettings;
import org.orl.runtime.execution.Scheduler;
import org.orl.runtime.figure.Photos;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Made;
import org.orl.runtime.graph.Node;

/** The stored artifacts of an experiment that a figure shows, and the photos that it shows them on. */
final class Drawn {

    private final String experiment;
    private final Graph graph;
    private final RunSettings settings;
    private final Scheduler scheduler;

    Drawn(RunOptions options, PrintWriter err) {
        var wiring = options.wiring(err);
        experiment = wiring.experiment().id();
        graph = options.graph(wiring);
        settings = options.settings();
        scheduler = new Scheduler(settings, RunListener.silent());
    }

    Graph graph() {
        return graph;
    }

    RunSettings settings() {
        return settings;
    }

    /**
     * The stages that make a type of artifact and whose result is stored.
     *
     * @throws UserError if there is none
     */
    List<Node<?>> stored(Class<? extends Artifact> type, String what) {
        List<Plan.Entry> entries = Plan.of(graph, settings).entries().stream()
                .filter(entry -> Made.is(entry.node(), type))
                .toList();
        if (entries.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The experiment " + experiment + " has no stage that makes " + what + ".",
                    "Name one that has, such as orl-scenes.");
        }
        List<Node<?>> stored = entries.stream()
                .filter(entry -> entry.state() == Plan.State.STORED)
                .<Node<?>>map(Plan.Entry::node)
                .toList();
        if (stored.isEmpty()) {
            Optional<String> missing =
                    entries.stream().flatMap(entry -> entry.missing().stream()).findFirst();
            throw missing.map(fact -> new UserError(
                            UserError.Kind.DATA,
                            "Which " + what + " are meant depends on data that is not there.",
                            fact))
                    .orElseGet(() -> new UserError(
                            UserError.Kind.USAGE,
                            "The workspace " + settings.workspace() + " has no " + what + " of " + experiment
                                    + " with these constants and this seed.",
                            "Run it first, or pass the --workspace, --set and --seed of its run."));
        }
        return stored;
    }

    /** The artifact of a stage. */
    <A extends Artifact> A artifact(Node<?> node, Class<A> type) {
        return scheduler
                .stored(node)
                .map(type::cast)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.WORKSPACE,
                        "The result of " + node.name() + " is damaged.",
                        "Run the experiment again: it computes that stage anew."));
    }

    /** The photos that one of some nodes takes; else those of the experiment's first image set. */
    Photos photos(List<Node<?>> nodes) {
        Function<Node<?>, Optional<ImageSet>> given =
                node -> node.work() instanceof Node.Given<?> work && work.value() instanceof ImageSet set
                        ? Optional.of(set)
                        : Optional.empty();
        ImageSet set = nodes.stream()
                .flatMap(node -> node.inputs().stream())
                .flatMap(input -> given.apply(input).stream())
                .findFirst()
                .or(() -> graph.nodes().stream()
                        .flatMap(node -> given.apply(node).stream())
                        .findFirst())
                .orElseThrow(() -> new UserError(
                        UserError.Kind.USAGE,
                        "The experiment " + experiment + " hands out no photos to draw on.",
                        "Name one that is trained on an ImageSet."));
        return new Photos(new DataSets(settings.data()).open(set));
    }
}

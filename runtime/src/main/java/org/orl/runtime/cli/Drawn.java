package org.orl.runtime.cli;

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
import org.orl.runtime.reproduce.PaperFigure.Subject;

/** The stored artifacts of an experiment that a figure shows, and the photos that it shows them on. */
final class Drawn {

    private final String experiment;
    private final Graph graph;
    private final RunSettings settings;
    private final Scheduler scheduler;

    /**
     * What is stored of an experiment.
     *
     * @param experiment its id, for messages
     * @param graph its graph, with the constants of the run
     * @param settings what the run was told
     */
    Drawn(String experiment, Graph graph, RunSettings settings) {
        this.experiment = experiment;
        this.graph = graph;
        this.settings = settings;
        scheduler = new Scheduler(settings, RunListener.silent());
    }

    Graph graph() {
        return graph;
    }

    RunSettings settings() {
        return settings;
    }

    /**
     * The stages whose results a figure shows.
     *
     * @throws UserError if there is none
     */
    List<Node<?>> made(Subject subject) {
        List<Node<?>> nodes = graph.nodes().stream()
                .filter(node -> Made.is(node, subject.artifact()))
                .<Node<?>>map(node -> node)
                .toList();
        if (nodes.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The experiment " + experiment + " has no stage that makes " + subject.what() + ".",
                    "Name one that has, such as orl-scenes.");
        }
        return nodes;
    }

    /**
     * Those of them whose result is stored.
     *
     * @throws UserError if there is none
     */
    List<Plan.Entry> stored(Subject subject) {
        List<Node<?>> made = made(subject);
        String what = subject.what();
        List<Plan.Entry> entries = Plan.of(graph, settings).entries().stream()
                .filter(entry -> made.contains(entry.node()))
                .toList();
        List<Plan.Entry> stored = entries.stream()
                .filter(entry -> entry.state() == Plan.State.STORED)
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

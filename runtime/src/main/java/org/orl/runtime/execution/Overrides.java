package org.orl.runtime.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.augment.View;
import org.orl.dsl.train.Setting;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.NamedView;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;
import org.orl.runtime.graph.Word;

/**
 * Changes constants of an experiment from outside: {@code --set stage.Annotation.member=value}, or a file.
 *
 * <p>Paths: {@code pretrainImages.Sgd.lr} for a kind or setting, {@code pretrainImages.first.GaussianBlur.p} for an
 * augmentation of the view {@code first}, {@code network.ResNet.depth} and {@code images.ProceduralScenes.count} for what
 * is provided. The member may be left out where there is one alone: {@code pretrainImages.Epochs=10}.
 *
 * <p>What comes out obeys the rules that the processor applies to classes: each value those of its member, and all values
 * of a node together those of {@link org.orl.dsl.rule.Rule}.
 *
 * @since 0.1
 */
public final class Overrides implements UnaryOperator<Node<?>> {

    private final List<Assignment> assignments;
    private final Set<String> nodes = new LinkedHashSet<>();
    private final Set<Assignment> used = new LinkedHashSet<>();

    private Overrides(List<Assignment> assignments) {
        this.assignments = assignments;
    }

    /**
     * Wires an experiment with some constants changed by {@code --set}.
     *
     * @param wiring the experiment's wiring
     * @param options each {@code path=value}; of two for one member the later one holds
     * @return the graph
     * @throws UserError if an option names nothing, or its value does not fit
     */
    public static Graph wire(Wiring wiring, List<String> options) {
        return wireWith(wiring, options.stream().map(Assignment::ofOption).toList());
    }

    /**
     * Wires an experiment with some constants changed.
     *
     * @param wiring the experiment's wiring
     * @param assignments of two for one member the later one holds
     * @return the graph
     * @throws UserError if an assignment names nothing, or its value does not fit
     */
    public static Graph wireWith(Wiring wiring, List<Assignment> assignments) {
        return wireWith(wiring, assignments, UnaryOperator.identity());
    }

    /**
     * Wires an experiment with some constants changed, and then its nodes.
     *
     * @param wiring the experiment's wiring
     * @param assignments of two for one member the later one holds
     * @param then changes every node after that; keeps its type
     * @return the graph
     * @throws UserError if an assignment names nothing, or its value does not fit
     */
    public static Graph wireWith(Wiring wiring, List<Assignment> assignments, UnaryOperator<Node<?>> then) {
        Overrides overrides = new Overrides(List.copyOf(assignments));
        Graph graph = new Graph(node -> then.apply(overrides.apply(node)));
        wiring.wire(graph);
        for (Assignment assignment : overrides.assignments) {
            if (!overrides.used.contains(assignment)) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        assignment.label() + ": "
                                + wiring.experiment().type().getSimpleName() + " has no method '"
                                + assignment.path().get(0) + "'.",
                        Nearest.hint(assignment.path().get(0), overrides.nodes));
            }
        }
        return graph;
    }

    @Override
    public Node<?> apply(Node<?> node) {
        nodes.add(node.name());
        List<Assignment> own = assignments.stream()
                .filter(assignment -> assignment.path().get(0).equals(node.name()))
                .toList();
        Node<?> changed = node;
        for (Assignment assignment : own) {
            used.add(assignment);
            changed = change(changed, assignment);
        }
        if (!own.isEmpty()) {
            Agreement.check(changed, own);
        }
        return changed;
    }

    private static <A extends Artifact> Node<A> change(Node<A> node, Assignment assignment) {
        RecordPath path = new RecordPath(assignment.label(), assignment.path(), assignment.value());
        String name = path.token(1);
        if (node.work() instanceof Node.Given<A> given) {
            return with(node, new Node.Given<>(path.changeGiven(given.value())), node.views(), node.settings());
        }
        List<String> known = new ArrayList<>();
        if (node.work() instanceof Node.OfKind<A> work) {
            known.add(Word.name(work.kind().getClass()));
            if (known.contains(name)) {
                return with(node, kind(path.change(work.kind(), 2)), node.views(), node.settings());
            }
        }
        for (Setting setting : node.settings()) {
            known.add(Word.name(setting.getClass()));
            if (Word.name(setting.getClass()).equals(name)) {
                List<Setting> settings = new ArrayList<>(node.settings());
                settings.set(settings.indexOf(setting), path.change(setting, 2));
                return with(node, node.work(), node.views(), settings);
            }
        }
        for (NamedView view : node.views()) {
            known.add(view.name());
            if (view.name().equals(name)) {
                List<NamedView> views = new ArrayList<>(node.views());
                View changed = new View(path.changeOne(view.view().recipe(), 2));
                views.set(views.indexOf(view), new NamedView(name, changed));
                return with(node, node.work(), views, node.settings());
            }
        }
        throw path.unknown(1, node.name() + "() has no", known);
    }

    @SuppressWarnings("unchecked") // a changed kind is of the same class
    private static <A extends Artifact> Node.Work<A> kind(Kind<?> kind) {
        return new Node.OfKind<>((Kind<? super A>) kind);
    }

    private static <A extends Artifact> Node<A> with(
            Node<A> node, Node.Work<A> work, List<NamedView> views, List<Setting> settings) {
        return new Node<>(node.name(), work, node.inputs(), List.copyOf(views), List.copyOf(settings), node.cell());
    }
}

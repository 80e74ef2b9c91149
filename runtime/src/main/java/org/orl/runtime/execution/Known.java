package org.orl.runtime.execution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.train.Setting;
import org.orl.runtime.graph.Node;

/**
 * What is known of a node before anything is computed: constants, given values, the number of images.
 *
 * @since 0.1
 */
public final class Known {

    private final Node<?> node;
    private final Function<ImageSet, Optional<Integer>> sizes;
    private final int keepCheckpoints;

    /**
     * What is known of a node.
     *
     * @param node the node
     * @param sizes how many images a set has; empty if its data is missing
     * @param keepCheckpoints how many checkpoints a training keeps
     */
    Known(Node<?> node, Function<ImageSet, Optional<Integer>> sizes, int keepCheckpoints) {
        this.node = node;
        this.sizes = sizes;
        this.keepCheckpoints = keepCheckpoints;
    }

    /**
     * A given value among the node's inputs.
     *
     * @param <A> the type
     * @param type the type
     * @return the first that is one; empty if it is computed
     */
    public <A extends Artifact> Optional<A> given(Class<A> type) {
        return given(node, type);
    }

    /** The architecture of the node's network, or of the encoder that it takes; empty if it is not known yet. */
    public Optional<Architecture> architecture() {
        return architecture(node);
    }

    /** How many images the node's set has; empty if its data is missing. */
    public Optional<Integer> images() {
        return given(ImageSet.class).flatMap(sizes);
    }

    /**
     * The constants of a node that this one takes.
     *
     * @param <K> the kind
     * @param kind the kind's class
     * @return the first that is one
     */
    public <K extends Kind<?>> Optional<K> input(Class<K> kind) {
        return first(
                node.inputs().stream()
                        .map(Node::work)
                        .filter(Node.OfKind.class::isInstance)
                        .<Object>map(work -> ((Node.OfKind<?>) work).kind())
                        .toList(),
                kind);
    }

    /**
     * A setting of the node.
     *
     * @param <S> the type
     * @param type the type
     * @return the first that is one
     */
    public <S extends Setting> Optional<S> setting(Class<S> type) {
        return first(node.settings(), type);
    }

    /** How many checkpoints a training keeps. */
    public int keepCheckpoints() {
        return keepCheckpoints;
    }

    private static <A extends Artifact> Optional<A> given(Node<?> of, Class<A> type) {
        return first(
                of.inputs().stream()
                        .map(Node::work)
                        .filter(Node.Given.class::isInstance)
                        .<Object>map(work -> ((Node.Given<?>) work).value())
                        .toList(),
                type);
    }

    private static Optional<Architecture> architecture(Node<?> of) {
        return given(of, Architecture.class)
                .or(() -> of.inputs().stream()
                        .flatMap(input -> architecture(input).stream())
                        .findFirst());
    }

    private static <T> Optional<T> first(List<?> values, Class<T> type) {
        return values.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}

package org.orl.runtime.graph;

import java.util.List;
import java.util.Optional;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.train.Setting;

/**
 * One method of an experiment: what it does, its constants, and what it takes.
 *
 * @param <A> what it produces
 * @param name the method's name
 * @param work what it does
 * @param inputs the nodes that it takes, in the order of the method's parameters
 * @param views the recipes of its view parameters, in order
 * @param settings the settings that its kind reads
 * @param cell its place in the result table, if it is an evaluation
 * @since 0.1
 */
public record Node<A extends Artifact>(
        String name,
        Work<A> work,
        List<Node<?>> inputs,
        List<NamedView> views,
        List<Setting> settings,
        Optional<Cell> cell) {

    /** The settings on which the result depends, see {@link Setting#changesResult}. */
    public List<Setting> decisiveSettings() {
        return settings.stream().filter(Setting::changesResult).toList();
    }

    /**
     * What a node does.
     *
     * @param <A> what it produces
     */
    public sealed interface Work<A extends Artifact> permits Given, OfKind, Written {}

    /**
     * Hands out a value.
     *
     * @param <A> its type
     * @param value the value
     */
    public record Given<A extends Artifact>(A value) implements Work<A> {}

    /**
     * Does what an executor does for a kind.
     *
     * @param <A> what it produces
     * @param kind the kind with its constants
     */
    public record OfKind<A extends Artifact>(Kind<? super A> kind) implements Work<A> {}

    /**
     * Calls a Java method.
     *
     * @param <A> what it produces
     * @param declaredBy the class whose code it is; changed code gives a new fingerprint
     * @param type what it produces, without type arguments
     * @param body the method
     */
    public record Written<A extends Artifact>(Class<?> declaredBy, Class<? super A> type, Body<A> body)
            implements Work<A> {}
}

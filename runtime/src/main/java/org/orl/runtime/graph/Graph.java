package org.orl.runtime.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.augment.View;
import org.orl.dsl.train.Setting;

/**
 * The nodes of an experiment, in an order in which each comes after those that it takes.
 *
 * @since 0.1
 */
public final class Graph {

    private final UnaryOperator<Node<?>> overrides;
    private final List<Node<?>> nodes = new ArrayList<>();
    private final List<Node<?>> whole;

    /** A graph whose nodes are as the experiment says. */
    public Graph() {
        this(UnaryOperator.identity());
    }

    /**
     * A graph whose nodes are changed from outside.
     *
     * @param overrides what makes of each node the one that is added; it keeps the node's type
     */
    public Graph(UnaryOperator<Node<?>> overrides) {
        this.overrides = overrides;
        this.whole = nodes;
    }

    /** A part of a graph, which knows of the evaluations that are no part of it. */
    private Graph(List<Node<?>> whole) {
        this.overrides = UnaryOperator.identity();
        this.whole = whole;
    }

    /** All nodes. */
    public List<Node<?>> nodes() {
        return List.copyOf(nodes);
    }

    /**
     * The part of this graph that some nodes need, so that a run of it computes nothing else.
     *
     * @param wanted nodes of this graph
     * @return a graph of these nodes and all that they stand on, in the same order
     */
    public Graph part(Collection<? extends Node<?>> wanted) {
        Set<Node<?>> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.forEach(node -> addWithInputs(node, needed));
        Graph part = new Graph(whole);
        nodes.stream().filter(needed::contains).forEach(part.nodes::add);
        return part;
    }

    /**
     * The evaluations that can score what a stage makes before it is made: those that take it, and nothing else that stands
     * on it. A part of a graph finds them as the whole does, so that it executes the stage alike.
     *
     * @param stage a node of this graph
     * @return the evaluations, in the order of the whole graph
     */
    public List<Node<?>> evaluationsOf(Node<?> stage) {
        return whole.stream()
                .filter(node -> node.cell().isPresent())
                .filter(node -> node.inputs().stream().anyMatch(input -> input.equals(stage)))
                .filter(node -> others(node, stage).noneMatch(input -> standsOn(input, stage)))
                .toList();
    }

    /**
     * What an evaluation needs beside the stage that it scores.
     *
     * @param evaluation one of {@link #evaluationsOf}
     * @param stage the stage
     * @return the nodes, each after those that it takes
     */
    public List<Node<?>> besides(Node<?> evaluation, Node<?> stage) {
        Set<Node<?>> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        others(evaluation, stage).forEach(input -> addWithInputs(input, needed));
        return whole.stream().filter(needed::contains).toList();
    }

    private static Stream<Node<?>> others(Node<?> evaluation, Node<?> stage) {
        return evaluation.inputs().stream().filter(input -> !input.equals(stage));
    }

    private static boolean standsOn(Node<?> node, Node<?> other) {
        return node.equals(other) || node.inputs().stream().anyMatch(input -> standsOn(input, other));
    }

    private static void addWithInputs(Node<?> node, Set<Node<?>> needed) {
        if (needed.add(node)) {
            node.inputs().forEach(input -> addWithInputs(input, needed));
        }
    }

    /**
     * Adds a node that hands out a value.
     *
     * @param <A> the value's type
     * @param method the experiment's method
     * @param value what it returned
     * @return the node
     */
    public <A extends Artifact> Node<A> provide(String method, A value) {
        return new Builder<A>(method, new Node.Given<>(value)).node();
    }

    /**
     * Begins a stage of a kind.
     *
     * @param <A> what it produces
     * @param method the experiment's method
     * @param kind what it does
     * @return a builder
     */
    public <A extends Artifact> Builder<A> stage(String method, Kind<? super A> kind) {
        return new Builder<>(method, new Node.OfKind<>(kind));
    }

    /**
     * Begins a stage that is a Java method.
     *
     * @param <A> what it produces
     * @param method the experiment's method
     * @param declaredBy the class that holds the method's body
     * @param type what it produces, without type arguments
     * @param body the call
     * @return a builder
     */
    public <A extends Artifact> Builder<A> stage(
            String method, Class<?> declaredBy, Class<? super A> type, Body<A> body) {
        return new Builder<>(method, new Node.Written<>(declaredBy, type, body));
    }

    /**
     * Begins an evaluation of a kind.
     *
     * @param <S> the score
     * @param method the experiment's method
     * @param cell its place in the result table
     * @param kind the protocol
     * @return a builder
     */
    public <S extends Score> Builder<S> evaluation(String method, Cell cell, Kind<? super S> kind) {
        return new Builder<S>(method, new Node.OfKind<>(kind)).at(cell);
    }

    /**
     * Begins an evaluation that is a Java method.
     *
     * @param <S> the score
     * @param method the experiment's method
     * @param cell its place in the result table
     * @param declaredBy the class that holds the method's body
     * @param type the score, without type arguments
     * @param body the call
     * @return a builder
     */
    public <S extends Score> Builder<S> evaluation(
            String method, Cell cell, Class<?> declaredBy, Class<? super S> type, Body<S> body) {
        return new Builder<S>(method, new Node.Written<>(declaredBy, type, body)).at(cell);
    }

    /**
     * A node in the making.
     *
     * @param <A> what it produces
     */
    public final class Builder<A extends Artifact> {

        private final String name;
        private final Node.Work<A> work;
        private final List<NamedView> views = new ArrayList<>();
        private List<Node<?>> inputs = List.of();
        private List<Setting> settings = List.of();
        private Optional<Cell> cell = Optional.empty();

        private Builder(String name, Node.Work<A> work) {
            this.name = name;
            this.work = work;
        }

        /**
         * The nodes that it takes.
         *
         * @param nodes in the order of the method's parameters
         * @return this builder
         */
        public Builder<A> takes(Node<?>... nodes) {
            inputs = List.of(nodes);
            return this;
        }

        /**
         * Its next view.
         *
         * @param parameter the name of the method's parameter
         * @param view the recipe
         * @return this builder
         */
        public Builder<A> sees(String parameter, View view) {
            views.add(new NamedView(parameter, view));
            return this;
        }

        /**
         * Its settings.
         *
         * @param values one of each sort
         * @return this builder
         */
        public Builder<A> with(Setting... values) {
            settings = List.of(values);
            return this;
        }

        /** Adds the node to the graph. */
        @SuppressWarnings("unchecked") // overrides keep a node's type
        public Node<A> node() {
            Node<A> node =
                    (Node<A>) overrides.apply(new Node<>(name, work, inputs, List.copyOf(views), settings, cell));
            nodes.add(node);
            return node;
        }

        private Builder<A> at(Cell place) {
            cell = Optional.of(place);
            return this;
        }
    }
}

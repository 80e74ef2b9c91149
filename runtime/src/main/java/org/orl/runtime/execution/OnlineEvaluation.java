package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.Score;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.runtime.graph.Cell;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/**
 * An evaluation of the experiment that also looks at its encoder while that is trained, as {@link org.orl.dsl.train.Monitor}
 * asks.
 *
 * @param node the evaluation's name
 * @param cell its place in the result table
 * @param kind the protocol with its constants, as a person would write it
 * @param scorer executes it
 * @since 0.1
 */
public record OnlineEvaluation(String node, Cell cell, String kind, Scorer scorer) {

    /**
     * The evaluations that look at what a stage trains.
     *
     * @param graph the experiment's graph, or a part of it
     * @param stage one of its nodes
     * @return the evaluations by nearest neighbours that take its encoder; none if the stage is not monitored
     */
    public static List<Node<?>> nodes(Graph graph, Node<?> stage) {
        boolean isMonitored = stage.settings().stream().anyMatch(org.orl.dsl.train.Monitor.Spec.class::isInstance);
        return graph.evaluationsOf(stage).stream()
                .filter(node -> isMonitored
                        && node.work() instanceof Node.OfKind<?> work
                        && work.kind() instanceof KnnClassifier.Spec)
                .toList();
    }

    /** Scores an encoder as the evaluation's executor scores the finished one. */
    @FunctionalInterface
    public interface Scorer {

        /**
         * Scores.
         *
         * @param encoder what is scored, as it is now
         * @param folder an empty folder for what the executor writes
         * @param progress whom to tell how far it is
         * @return the score
         * @throws IOException if a file cannot be read or written
         */
        Score of(Encoder<?> encoder, Path folder, Monitor progress) throws IOException;
    }
}

package org.orl.runtime.graph;

import java.util.List;
import org.orl.dsl.artifact.Artifact;

/**
 * A stage written as an ordinary Java method.
 *
 * @param <A> what it produces
 * @since 0.1
 */
@FunctionalInterface
public interface Body<A extends Artifact> {

    /**
     * Calls the method.
     *
     * @param inputs the artifacts of the node's inputs, in order
     * @return what the method returns
     * @throws Exception whatever the method throws
     */
    A call(Arguments inputs) throws Exception;

    /**
     * The artifacts that a body's method is called with.
     *
     * @param artifacts in the order of the node's inputs
     */
    record Arguments(List<Artifact> artifacts) {

        /**
         * One argument.
         *
         * @param <A> its type, as the edge guarantees
         * @param index its place among the node's inputs
         * @param node the node that it comes from; gives the type
         * @return the artifact
         */
        @SuppressWarnings({"unchecked", "unused"}) // the wiring passes the very node that stands at this index
        public <A extends Artifact> A get(int index, Node<A> node) {
            return (A) artifacts.get(index);
        }
    }
}

package org.orl.runtime.graph;

import java.util.List;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.augment.View;

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
     * @param inputs the artifacts of the node's inputs and its views, in order
     * @return what the method returns
     * @throws Exception whatever the method throws
     */
    A call(Arguments inputs) throws Exception;

    /**
     * What a body's method is called with.
     *
     * @param artifacts in the order of the node's inputs
     * @param views in the order of the method's view parameters
     */
    record Arguments(List<Artifact> artifacts, List<View> views) {

        /**
         * One view.
         *
         * @param index its place among the views
         * @return the view
         */
        public View view(int index) {
            return views.get(index);
        }

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

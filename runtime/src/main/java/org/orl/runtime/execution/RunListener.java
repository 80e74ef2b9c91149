package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orl.runtime.graph.Node;
import org.orl.runtime.report.Monitor;

/**
 * Who is told how a run goes.
 *
 * @since 0.1
 */
public interface RunListener {

    /**
     * A stored result is used.
     *
     * @param node whose result it is
     * @param fingerprint its fingerprint
     */
    void stored(Node<?> node, Fingerprint fingerprint);

    /**
     * A stored result was damaged and has been set aside; it will be made again.
     *
     * @param node whose result it was
     * @param damage what is wrong, one sentence each
     */
    void damaged(Node<?> node, List<String> damage);

    /**
     * A node is about to be executed.
     *
     * @param node the node
     * @param fingerprint of its result
     * @param resumes whether an interrupted run left something to go on from
     * @return whom the node's executor tells
     */
    Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes);

    /**
     * A node's result is complete, and about to be stored; a record of it may be written beside it, under {@link
     * org.orl.runtime.checkpoint.Store#PROVENANCE}. Does nothing unless overridden.
     *
     * @param node the node
     * @param fingerprint of its result
     * @param directory where it is
     * @throws IOException if the record cannot be written
     */
    default void computed(Node<?> node, Fingerprint fingerprint, Path directory) throws IOException {}

    /**
     * A node's result is stored.
     *
     * @param node the node
     * @param fingerprint of its result
     */
    void finished(Node<?> node, Fingerprint fingerprint);

    /** A listener that heeds nothing. */
    static RunListener silent() {
        return new RunListener() {
            @Override
            public void stored(Node<?> node, Fingerprint fingerprint) {}

            @Override
            public void damaged(Node<?> node, List<String> damage) {}

            @Override
            public Monitor started(Node<?> node, Fingerprint fingerprint, boolean resumes) {
                return Monitor.silent();
            }

            @Override
            public void finished(Node<?> node, Fingerprint fingerprint) {}
        };
    }
}

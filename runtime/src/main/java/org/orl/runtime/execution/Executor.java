package org.orl.runtime.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Kind;
import org.orl.runtime.data.DataPlaces;

/**
 * Does what a kind says; found by {@link java.util.ServiceLoader}.
 *
 * <p>A result is always read back from its files: {@link #execute} writes them, {@link #load} opens them, whether they
 * were written a moment or a month ago.
 *
 * @param <K> the kind
 * @param <A> what a node of the kind produces
 * @since 0.1
 */
public interface Executor<K extends Kind<A>, A extends Artifact> {

    /** The kind that this executor executes. */
    Class<K> kind();

    /** Grows with every change that gives other results from the same inputs; part of the fingerprint. */
    int version();

    /**
     * Whether the result depends on {@link Context#seed}; part of the fingerprint. A result that does not is shared by
     * runs with different seeds.
     */
    default boolean seeded() {
        return true;
    }

    /**
     * What the result depends on beyond the kind and the inputs: the content of files of the user's; part of the
     * fingerprint.
     *
     * @param kind what to do
     * @param places where named data sets are
     * @return a text, empty if there is nothing
     * @throws org.orl.runtime.UserError if something is missing
     */
    default String contents(K kind, DataPlaces places) {
        return "";
    }

    /**
     * What the node will need on the disk, from what is known before anything is computed; starts no engine.
     *
     * @param kind what to do
     * @param known constants, given values, the number of images
     * @return the need; empty, unless overridden, where it cannot be known
     */
    default Optional<DiskUse> disk(K kind, Known known) {
        return Optional.empty();
    }

    /**
     * Computes the result and writes it to {@link Context#directory}, which may hold what an interrupted run left there.
     *
     * @param kind what to do
     * @param inputs artifacts, views and settings of the node
     * @param context where to write, what to run on, whom to tell
     * @throws IOException if a file cannot be written
     * @throws org.orl.runtime.UserError if the data does not allow it
     */
    void execute(K kind, Inputs inputs, Context context) throws IOException;

    /**
     * Opens a result.
     *
     * @param kind what was done
     * @param inputs artifacts, views and settings of the node
     * @param directory what {@link #execute} filled
     * @return the artifact; it may read from the directory as long as it lives
     * @throws IOException if a file cannot be read
     */
    A load(K kind, Inputs inputs, Path directory) throws IOException;
}

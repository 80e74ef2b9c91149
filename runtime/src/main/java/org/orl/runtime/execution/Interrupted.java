package org.orl.runtime.execution;

/**
 * The run was asked to stop, and everything is saved: running it again goes on from here.
 *
 * @since 0.1
 */
public final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A stop between two units of work.
     *
     * @param where how far the stage is, such as {@code step 120 of 4000}
     */
    public Interrupted(String where) {
        super("Stopped at " + where + "; run again to go on from there.");
    }
}

package org.orl.runtime.reproduce;

/**
 * What became of a cell for one seed.
 *
 * @param state whether there is a value, or why not
 * @param value in percent; NaN unless the state is {@link State#FOUND}
 * @param fingerprint of the evaluation that found the value; empty without one
 * @param note what a reader should know, such as which data is missing; may be empty
 * @since 0.1
 */
public record Outcome(State state, double value, String fingerprint, String note) {

    /** Whether there is a value, or why not. */
    public enum State {
        /** There is a value. */
        FOUND,
        /** Nothing yet makes this row, or evaluates this column. */
        NOT_IMPLEMENTED,
        /** At this scale there is nothing that could honestly stand in for it. */
        NO_COUNTERPART,
        /** Data that it needs is not there. */
        NO_DATA,
        /** Nobody has run it. */
        NOT_RUN,
        /** A run was begun and not finished. */
        BEGUN,
        /** The run failed; the note says why. */
        FAILED
    }

    /**
     * A value.
     *
     * @param value in percent
     * @param fingerprint of the evaluation that found it
     * @return the outcome
     */
    static Outcome found(double value, String fingerprint) {
        return new Outcome(State.FOUND, value, fingerprint, "");
    }

    /**
     * No value.
     *
     * @param state why not
     * @param note more about it; may be empty
     * @return the outcome
     */
    public static Outcome none(State state, String note) {
        return new Outcome(state, Double.NaN, "", note);
    }
}

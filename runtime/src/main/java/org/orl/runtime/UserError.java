package org.orl.runtime;

/**
 * Something that the user can mend: told in one sentence of fact and one of cure, without a stack trace.
 *
 * @since 0.1
 */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /**
     * An error without an underlying exception.
     *
     * @param kind which sort of mistake, for the exit code
     * @param fact what is wrong, with the name of the file, option or experiment
     * @param cure what to do about it
     */
    public UserError(Kind kind, String fact, String cure) {
        this(kind, fact, cure, null);
    }

    /**
     * An error with the exception that showed it.
     *
     * @param kind which sort of mistake, for the exit code
     * @param fact what is wrong, with the name of the file, option or experiment
     * @param cure what to do about it
     * @param cause the exception, for {@code --stacktrace}; may be null
     */
    public UserError(Kind kind, String fact, String cure, Throwable cause) {
        super(fact + " " + cure, cause);
        this.kind = kind;
    }

    /** Which sort of mistake it is. */
    public Kind kind() {
        return kind;
    }

    /** The sorts of mistake, each with the process's exit code. */
    public enum Kind {
        /** An unknown experiment, option, setting or value. */
        USAGE(2),
        /** Data that is missing, damaged or contradictory. */
        DATA(3),
        /** The workspace is in use, damaged or cannot be written. */
        WORKSPACE(4),
        /** Training cannot go on: a loss that is not a number, memory that does not suffice. */
        TRAINING(5);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The process's exit code. */
        public int exitCode() {
            return exitCode;
        }
    }
}

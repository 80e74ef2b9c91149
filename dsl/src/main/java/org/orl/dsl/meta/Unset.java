package org.orl.dsl.meta;

/**
 * Defaults of members that an experiment must set.
 *
 * <p>Such a member needs a default all the same, or an override that changes another member would not compile. The
 * processor reports a member that still has one of these values after merging.
 *
 * @since 0.1
 */
public final class Unset {

    /** Default of a {@code double} that must be set. */
    public static final double DOUBLE = -Double.MAX_VALUE;

    /** Default of an {@code int} that must be set. */
    public static final int INT = Integer.MIN_VALUE;

    /** Default of a {@code long} that must be set. */
    public static final long LONG = Long.MIN_VALUE;

    /** Default of a {@code String} that must be set. */
    public static final String STRING = "\0unset";

    private Unset() {}
}

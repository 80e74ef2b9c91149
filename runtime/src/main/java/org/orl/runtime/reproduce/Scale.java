package org.orl.runtime.reproduce;

import java.util.Locale;

/**
 * The size at which a table is made again.
 *
 * @since 0.1
 */
public enum Scale {
    /** As in the paper: its data, network and schedule. */
    PAPER(""),
    /** At a size for a desk: other data, a smaller network and a shorter schedule. */
    SMALL("SMALL SCALE: other data, a smaller network and a shorter schedule than the paper's.");

    private final String warning;

    Scale(String warning) {
        this.warning = warning;
    }

    /** Its name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a reader of a result must know; empty at the paper's scale. */
    public String warning() {
        return warning;
    }
}

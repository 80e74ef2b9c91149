package org.orl.runtime.execution;

/**
 * What a node needs on the disk.
 *
 * @param result bytes of its stored result
 * @param peak most bytes that lie in its directory at one time while it is computed, checkpoints and what is deleted at
 *     the end among them; at least {@code result}
 * @since 0.1
 */
public record DiskUse(long result, long peak) {

    /** Checks the numbers. */
    public DiskUse {
        if (result < 0 || peak < result) {
            throw new IllegalArgumentException("A result of " + result + " bytes, and at most " + peak);
        }
    }

    /**
     * The need of a node that writes its result and nothing else.
     *
     * @param result bytes of it
     * @return its need
     */
    public static DiskUse of(long result) {
        return new DiskUse(result, result);
    }

    /**
     * The same result where other files lie beside it until it is complete.
     *
     * @param besides bytes of the other files
     * @return its need
     */
    public DiskUse beside(long besides) {
        return new DiskUse(result, Math.max(peak, result + besides));
    }
}

package org.orl.runtime.engine;

/**
 * What a run may use.
 *
 * @param device {@code cpu}, {@code gpu0}, ...
 * @param threads threads for computing and for decoding, at least 1
 * @param deterministic whether the engine may choose no algorithm by its speed; matters on a GPU alone, since on the CPU
 *     all it computes is the same in every run with the same number of threads
 * @since 0.1
 */
public record Hardware(String device, int threads, boolean deterministic) {

    /** Deterministic, as far as the device allows it. */
    public Hardware(String device, int threads) {
        this(device, threads, true);
    }
}

package org.orl.runtime.engine;

/**
 * What a run may use.
 *
 * @param device {@code cpu}, {@code gpu0}, ...
 * @param threads threads for computing and for decoding, at least 1
 * @since 0.1
 */
public record Hardware(String device, int threads) {}

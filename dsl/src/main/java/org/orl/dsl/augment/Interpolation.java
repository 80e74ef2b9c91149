package org.orl.dsl.augment;

/**
 * The filter of a resize; both are antialiased when they shrink.
 *
 * @since 0.1
 */
public enum Interpolation {
    /** Triangle filter. */
    BILINEAR,
    /** Cubic filter with a = -0.5. */
    BICUBIC
}

package org.orl.dsl.artifact;

/**
 * Tells encoders of one experiment apart by type.
 *
 * <p>An experiment declares a role as an empty interface, {@code interface ImageLevel extends Role {}}, and writes
 * {@code Encoder<ImageLevel>}. A role has no instances.
 *
 * @since 0.1
 */
public interface Role {}

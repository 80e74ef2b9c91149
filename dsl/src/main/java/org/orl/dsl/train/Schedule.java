package org.orl.dsl.train;

/**
 * How the learning rate changes over the epochs.
 *
 * @since 0.1
 */
public interface Schedule extends Setting {}

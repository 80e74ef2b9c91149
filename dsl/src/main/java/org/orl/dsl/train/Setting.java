package org.orl.dsl.train;

/**
 * A constant of a stage beside its kind; implemented by the records of setting annotations.
 *
 * <p>A setting on the class holds for every stage whose kind reads it.
 *
 * @since 0.1
 */
public interface Setting {}

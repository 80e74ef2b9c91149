package org.orl.dsl.augment;

/**
 * One step of a view's recipe; implemented by the records of augmentation annotations.
 *
 * @since 0.1
 */
public interface Augmentation {}

package org.orl.dsl.train;

/**
 * How gradients become changes of the weights.
 *
 * @since 0.1
 */
public interface Optimizer extends Setting {

    /** The base learning rate, before warm-up and schedule. */
    double lr();
}

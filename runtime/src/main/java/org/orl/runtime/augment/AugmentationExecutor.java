package org.orl.runtime.augment;

import org.orl.dsl.augment.Augmentation;
import org.orl.runtime.image.Canvas;
import org.orl.runtime.random.Draws;

/**
 * Does what the record of an augmentation says; found by {@link java.util.ServiceLoader}.
 *
 * @param <A> the record
 * @since 0.1
 */
public interface AugmentationExecutor<A extends Augmentation> {

    /** The record that this executor executes. */
    Class<A> augmentation();

    /**
     * Augments a picture; called by many threads at once.
     *
     * @param augmentation what to do
     * @param canvas shows the picture, of any size, and then the augmented one
     * @param draws the only source of randomness
     */
    void apply(A augmentation, Canvas canvas, Draws draws);
}

package org.orl.runtime.augment;

import org.orl.runtime.image.RgbImage;
import org.orl.runtime.random.Draws;

/**
 * What an augmentation does to a picture.
 *
 * <p>A researcher's own augmentation is a record that implements both {@link org.orl.dsl.augment.Augmentation} and this
 * interface; nothing else has to be registered. Those that come with the product have an {@link AugmentationExecutor}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PixelOperation {

    /**
     * Augments a picture; called by many threads at once.
     *
     * @param image the picture, of any size; must not be written to
     * @param draws the only source of randomness, a stream of its own for each picture, view and operation
     * @return the augmented picture; the given one if nothing changes
     */
    RgbImage apply(RgbImage image, Draws draws);
}

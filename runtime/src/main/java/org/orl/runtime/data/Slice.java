package org.orl.runtime.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * Images of a set, evenly spread over it.
 *
 * @param of the whole set
 * @param images how many; all, if the set has no more
 * @since 0.1
 */
public record Slice(ImageSet of, int images) implements ImageSet {

    /** Checks the number. */
    public Slice {
        if (images < 1) {
            throw new IllegalArgumentException("A slice of " + images + " images");
        }
    }

    ImageSource open(ImageSource whole) {
        int count = Math.min(images, whole.size());
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = Math.toIntExact((long) i * whole.size() / count);
        }
        return new PartSource(whole, places);
    }
}

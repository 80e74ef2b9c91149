package org.orl.runtime.feature;

/**
 * From a batch of normalised pictures to one row of features a picture.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Embedding {

    /**
     * Embeds a batch.
     *
     * @param pictures {@code count x 3 x size x size} normalised floats
     * @param count pictures in the batch
     * @param size side of the pictures in pixels
     * @return one row a picture
     */
    float[][] of(float[] pictures, int count, int size);
}

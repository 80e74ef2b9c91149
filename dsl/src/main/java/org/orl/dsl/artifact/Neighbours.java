package org.orl.dsl.artifact;

/**
 * For every image its nearest neighbours in the space of an encoder, nearest first, itself excluded.
 *
 * @since 0.1
 */
public interface Neighbours extends Artifact {

    /** Neighbours an image has. */
    int k();

    /** The images, in the order of the image set. */
    long[] imageIds();

    /**
     * The neighbours of an image.
     *
     * @param imageId an id of {@link #imageIds}
     * @return {@link #k} image ids, nearest first
     * @throws IllegalArgumentException if the image is not in the set
     */
    long[] of(long imageId);
}

package org.orl.dsl.artifact;

import java.util.List;

/**
 * For every image the regions that may hold an object, unfiltered, most promising first.
 *
 * @since 0.1
 */
public interface Proposals extends Artifact {

    /** The images, in the order of the image set. */
    long[] imageIds();

    /**
     * The regions of an image, in pixels of the original photo.
     *
     * @param imageId an id of {@link #imageIds}
     * @return the boxes, in the order of the proposal method
     * @throws IllegalArgumentException if the image is not in the set
     */
    List<Box> of(long imageId);
}

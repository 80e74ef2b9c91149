package org.orl.dsl.artifact;

import java.util.List;

/**
 * For every image its filtered regions and, for each of its neighbours, the most similar pairs of regions.
 *
 * <p>arXiv:2106.11952, stage 2; the fields of the official {@code *_correspondence.json}.
 *
 * @since 0.1
 */
public interface Correspondences extends Artifact {

    /** The images, in the order of the image set. */
    long[] imageIds();

    /**
     * Regions and pairs of an image.
     *
     * @param imageId an id of {@link #imageIds}
     * @return what was found for it
     * @throws IllegalArgumentException if the image is not in the set
     */
    Regions of(long imageId);

    /**
     * What was found for one image.
     *
     * @param boxes the image's own regions after filtering, at least one
     * @param neighbours one entry a neighbour, nearest first
     */
    record Regions(List<Box> boxes, List<NeighbourPairs> neighbours) {}

    /**
     * The pairs between an image and one of its neighbours.
     *
     * @param imageId the neighbour
     * @param pairs most similar first, at least one
     */
    record NeighbourPairs(long imageId, List<BoxPair> pairs) {}

    /**
     * Two regions that probably show objects of one kind.
     *
     * @param query the region in the image itself
     * @param key the region in the neighbour
     */
    record BoxPair(Box query, Box key) {}
}

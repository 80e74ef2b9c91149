package org.orl.dsl.artifact;

/**
 * A description of a set of images: which, not where. It holds no pixels and does no input or output.
 *
 * <p>Every image of a set has an id, a {@code long} unique within the set; results of stages are keyed by it.
 * Implementations are records, whose values are part of the fingerprint of every stage that reads the set.
 *
 * @since 0.1
 */
public interface ImageSet extends Artifact {

    /**
     * This set followed by another.
     *
     * @param other the images that come after these; no image id may be in both
     * @return the images of both, in that order
     */
    default ImageSet union(ImageSet other) {
        return new Union(this, other);
    }

    /**
     * Two sets, one after the other.
     *
     * @param first the images that come first
     * @param second the images that come after
     */
    record Union(ImageSet first, ImageSet second) implements ImageSet {}
}

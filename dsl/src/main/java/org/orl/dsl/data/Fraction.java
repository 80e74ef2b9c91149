package org.orl.dsl.data;

import org.orl.dsl.artifact.ImageSet;

/**
 * A share of a set in which every image has one class: of every class the same share, at least one image, drawn from a
 * seed.
 *
 * @param of the whole set
 * @param share in (0, 1]
 * @param seed of the draw
 * @since 0.1
 */
public record Fraction(ImageSet of, double share, long seed) implements ImageSet {

    /** Checks the share. */
    public Fraction {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("The share is " + share + "; it must lie in (0, 1]");
        }
    }
}

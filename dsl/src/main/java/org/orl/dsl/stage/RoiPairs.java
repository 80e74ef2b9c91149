package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.artifact.Neighbours;
import org.orl.dsl.artifact.Proposals;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;

/**
 * Filters regions and pairs those of each image with those of its neighbours, by backbone features.
 *
 * <p>arXiv:2106.11952, stage 2. Filter, greedy in the order of the proposals: both sides at least minSize, the longer at
 * most maxAspect times the shorter, IoU with every kept box at most maxIou; if nothing is left, the first proposal; then
 * at most topProposals. Pairs: the max(1, floor(topRatio * B)) largest cosines of the B x B' matrix.
 *
 * @since 0.1
 */
@Documented
@Describes(RoiPairs.Spec.class)
@Needs(artifacts = {ImageSet.class, Encoder.class, Neighbours.class, Proposals.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface RoiPairs {

    /**
     * Pairs kept with each neighbour, as a share of the image's own regions, in [0, 1]; 0.1 in the official
     * configuration.
     */
    @Range(min = 0, max = 1)
    double topRatio() default 0.1;

    /** Smallest width and height of a region, in pixels of the photo; 96 in the official configuration. */
    @Range(min = 1)
    int minSize() default 96;

    /** Largest ratio of the longer to the shorter side, at least 1; 3 in the official configuration. */
    @Range(min = 1)
    double maxAspect() default 3;

    /** Largest overlap of two kept regions, as intersection over union, in [0, 1]; 0.5 in the official configuration. */
    @Range(min = 0, max = 1)
    double maxIou() default 0.5;

    /** Most regions an image, at least 1; 100 in the official configuration. */
    @Range(min = 1)
    int topProposals() default 100;

    /** Side to which regions are resized before they are embedded, in pixels; 224 in the official configuration. */
    @Range(min = 1)
    int patchSize() default 224;

    /** The values of {@link RoiPairs}. */
    record Spec(double topRatio, int minSize, double maxAspect, double maxIou, int topProposals, int patchSize)
            implements StageKind<Correspondences> {}
}

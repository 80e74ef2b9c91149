package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;
import org.orl.dsl.meta.WholeBatch;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Online deep clustering: image-level pre-training by classifying images into clusters that are renewed at every step.
 *
 * <p>arXiv:2006.10645. At the start all images are embedded and clustered by k-means. Per step: cross-entropy against the
 * images' clusters, weighted by (1 / size) ^ reweightPower; then memories ((1 - momentum) old + momentum new, of unit
 * length) and clusters of the images are renewed. Clusters with too few members are dissolved, and each takes half of the
 * largest one. The one {@link org.orl.dsl.augment.View} is an augmented image.
 *
 * @since 0.1
 */
@Documented
@Describes(Odc.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 1,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@WholeBatch("renews its clusters with whole batches")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Odc {

    /** Clusters, at least 2; 10,000 for the 1.28 million images of ImageNet in the paper of ODC. */
    @Range(min = 2)
    int clusters() default 10000;

    /** Weight of the new embedding in a memory, in [0, 1]; 0.5 in the official configuration. */
    @Range(min = 0, max = 1)
    double momentum() default 0.5;

    /** Members below which a cluster is dissolved; 20 in the official configuration. */
    @Range(min = 1)
    int smallest() default 20;

    /** Steps between two renewals of the centroids, at least 1; 10 in the official configuration. */
    @Range(min = 1)
    int centroidsEvery() default 10;

    /** Steps between two searches for small clusters, at least 1; 1 in the official configuration. */
    @Range(min = 1)
    int smallEvery() default 1;

    /** Power p of a cluster's weight (1 / size) ^ p in the loss, at least 0; 0.5 in the official configuration. */
    @Range(min = 0)
    double reweightPower() default 0.5;

    /** Shorter side of a picture before the crop, in pixels, for the embedding of all images at the start; 256 officially. */
    @Range(min = 1)
    int resize() default 256;

    /** Side of the centre crop for the same, in pixels; 224 officially. */
    @Range(min = 1)
    int crop() default 224;

    /** The values of {@link Odc}. */
    record Spec(
            int clusters,
            double momentum,
            int smallest,
            int centroidsEvery,
            int smallEvery,
            double reweightPower,
            int resize,
            int crop)
            implements StageKind<Encoder<?>> {}
}

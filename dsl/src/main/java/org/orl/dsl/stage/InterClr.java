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
 * Inter-image contrast: {@link MoCo} with a second term, in which an image finds another of its own cluster.
 *
 * <p>arXiv:2008.11702. At the start all images are embedded and clustered by k-means. The inter term, of the first {@link
 * org.orl.dsl.augment.View} alone: -log of the softmax over one random member of the image's cluster and negatives of
 * other clusters, which are drawn from the memories that are most similar to the image (semi-hard); a margin is taken from
 * the positive's cosine. Memories, clusters and centroids are renewed from the key network's embeddings as in {@link Odc}.
 * Loss: intraWeight MoCo + interWeight inter.
 *
 * @since 0.1
 */
@Documented
@Describes(InterClr.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 2,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@WholeBatch("fills its queue with whole batches")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface InterClr {

    /** Momentum of the key network, constant, in [0, 1); 0.999 in the official configuration. */
    @Range(min = 0, max = 1, openMax = true)
    double momentum() default 0.999;

    /** Keys that are remembered as negatives of the intra term; a multiple of the batch size; 65,536 officially. */
    @Range(min = 1)
    int queue() default 65536;

    /** Temperature by which similarities are divided, above 0, without unit; 0.2 in the official configuration. */
    @Range(min = 0, openMin = true)
    double temperature() default 0.2;

    /** Clusters, at least 2; 10,000 for the 1.28 million images of ImageNet in the official configuration. */
    @Range(min = 2)
    int clusters() default 10000;

    /** Members below which a cluster is dissolved; 20 in the official configuration. */
    @Range(min = 1)
    int smallest() default 20;

    /** Negatives of the inter term for an image, at least 1; 16,384 in the official configuration. */
    @Range(min = 1)
    int negatives() default 16384;

    /** How many of the most similar memories negatives are drawn from; 128,000 in the official configuration. */
    @Range(min = 1)
    int pool() default 128000;

    /** Taken from the positive's cosine, in [-1, 1]; -0.5 in the official configuration: a less strict boundary. */
    @Range(min = -1, max = 1)
    double margin() default -0.5;

    /** Weight of the intra term, at least 0; 0.75 in the official configuration. */
    @Range(min = 0)
    double intraWeight() default 0.75;

    /** Weight of the inter term, at least 0; 0.25 in the official configuration. */
    @Range(min = 0)
    double interWeight() default 0.25;

    /** Weight of the new embedding in a memory, in [0, 1]; 1 in the official configuration: it replaces the old one. */
    @Range(min = 0, max = 1)
    double bankMomentum() default 1;

    /** Steps between two renewals of the centroids, at least 1; 10 in the official configuration. */
    @Range(min = 1)
    int centroidsEvery() default 10;

    /** Shorter side of a picture before the crop, in pixels, for the embedding of all images at the start; 256 officially. */
    @Range(min = 1)
    int resize() default 256;

    /** Side of the centre crop for the same, in pixels; 224 officially. */
    @Range(min = 1)
    int crop() default 224;

    /** The values of {@link InterClr}. */
    record Spec(
            double momentum,
            int queue,
            double temperature,
            int clusters,
            int smallest,
            int negatives,
            int pool,
            double margin,
            double intraWeight,
            double interWeight,
            double bankMomentum,
            int centroidsEvery,
            int resize,
            int crop)
            implements StageKind<Encoder<?>> {}
}

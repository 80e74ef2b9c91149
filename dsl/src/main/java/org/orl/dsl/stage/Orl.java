package org.orl.dsl.stage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Correspondences;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ImageSet;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;
import org.orl.dsl.objective.Loss;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Object-level pre-training: image, intra-region and inter-region terms over one online and target network.
 *
 * <p>arXiv:2106.11952, stage 3. Trained from scratch; three predictors. The views, in order: first and second of the image,
 * first and second of a region. Each term is the symmetric loss of {@link Byol}; the total is their weighted sum.
 * Per image: a region and its jittered copy (intra), and a pair of regions with a random neighbour (inter). A term of weight
 * 0 is switched off: its views are not made and its predictor does not exist, as in the ablations.
 *
 * @since 0.1
 */
@Documented
@Describes(Orl.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class, Correspondences.class},
        views = 4,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {
            Warmup.Spec.class,
            Loss.class,
            GradientAccumulation.Spec.class,
            Monitor.Spec.class,
            Precision.Spec.class
        })
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Orl {

    /**
     * Momentum of the target network at the start, in [0, 1]; grows to 1 along a cosine. 0.99 in the official
     * configuration.
     */
    @Range(min = 0, max = 1)
    double momentum() default 0.99;

    /** Hidden width of the three predictors, at least 1; 4096 in the official configuration. */
    @Range(min = 1)
    int predictorHidden() default 4096;

    /** Side to which regions are resized, in pixels; 96 in the official configuration. */
    @Range(min = 1)
    int patchSize() default 96;

    /** Weight of the image-level term, at least 0; 0 switches it off; 1 in the official configuration. */
    @Range(min = 0)
    double imageWeight() default 1;

    /** Weight of the intra-region term, at least 0; 0 switches it off; 1 in the official configuration. */
    @Range(min = 0)
    double intraWeight() default 1;

    /** Weight of the inter-region term, at least 0; 0 switches it off; 1 in the official configuration. */
    @Range(min = 0)
    double interWeight() default 1;

    /** The values of {@link Orl}. */
    record Spec(
            double momentum,
            int predictorHidden,
            int patchSize,
            double imageWeight,
            double intraWeight,
            double interWeight)
            implements StageKind<Encoder<?>> {}
}

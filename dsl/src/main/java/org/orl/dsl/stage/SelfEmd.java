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
import org.orl.dsl.objective.Loss;
import org.orl.dsl.objective.SinkhornDistance;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Self-supervised earth mover's distance: {@link Byol} on feature maps instead of vectors.
 *
 * <p>arXiv:2011.13677. Projector and predictor work on every cell of the map (the architecture's projector must be a {@link
 * org.orl.dsl.network.DenseMlp}, or one of your own that gives a map), and what is minimised is the optimal transport
 * between the maps of two views, {@link SinkhornDistance}, both directions summed, unless another {@link Loss} is written.
 * Where the two views show the same thing is for the transport plan to find.
 *
 * <p>There is no public code. The construction on BYOL follows the paper; epsilon, iterations, floor, the constant plan, and
 * momentum, heads and training as in ORL's BYOL, are ours.
 *
 * @since 0.1
 */
@Documented
@Describes(SelfEmd.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 2,
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
public @interface SelfEmd {

    /** Momentum of the target network at the start, in [0, 1]; grows to 1 along a cosine; 0.99, as BYOL in ORL, is ours. */
    @Range(min = 0, max = 1)
    double momentum() default 0.99;

    /** Hidden channels of the predictor, whose input and output have those of the projector; 4096, as BYOL in ORL, is ours. */
    @Range(min = 1)
    int predictorHidden() default 4096;

    /** Strength of the entropy in the transport, in units of 1 - cos, at least 0.03; 0.05 is ours. */
    @Range(min = 0.03)
    double epsilon() default 0.05;

    /** Rounds of scaling of the transport plan, at least 1; 10 is ours. */
    @Range(min = 1)
    int iterations() default 10;

    /** Added to the weight of every cell, at least 0; 0 is ours. */
    @Range(min = 0)
    double floor() default 0;

    /** The values of {@link SelfEmd}. */
    record Spec(double momentum, int predictorHidden, double epsilon, int iterations, double floor)
            implements StageKind<Encoder<?>> {}
}

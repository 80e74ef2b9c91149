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
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.GradientAccumulation;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Precision;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Bootstrap your own latent: image-level pre-training with a momentum network and a predictor.
 *
 * <p>arXiv:2006.07733; stage 1 of ORL. Loss per pair of views: 2 - 2 cos(predictor(online(v1)), target(v2)), both
 * directions summed, averaged over the batch (0 to 8), unless another {@link Loss} is written. The first {@link
 * org.orl.dsl.augment.View} is view 1.
 *
 * @since 0.1
 */
@Documented
@Describes(Byol.Spec.class)
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
public @interface Byol {

    /**
     * Momentum of the target network at the start, in [0, 1]; grows to 1 along a cosine. 0.99 in the official
     * configuration.
     */
    @Range(min = 0, max = 1)
    double momentum() default 0.99;

    /**
     * Hidden width of the predictor, at least 1; its input and output have the width of the projector. 4096 in the
     * official configuration.
     */
    @Range(min = 1)
    int predictorHidden() default 4096;

    /** The values of {@link Byol}. */
    record Spec(double momentum, int predictorHidden) implements StageKind<Encoder<?>> {}
}

package org.orl.dsl.evaluate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.Range;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Trains the whole encoder with a linear classifier on it: semi-supervised classification.
 *
 * <p>arXiv:2106.11952, semi-supervised learning with 1 and 10 % of the labels. The classifier stands on the averaged last
 * stage. Every combination of {@link #lr} and {@link #headRate} is trained by itself, with its own checkpoints; the best is
 * the result, and all are kept with it. Every image has one class.
 *
 * @since 0.1
 */
@Documented
@Describes(FineTune.Spec.class)
@Needs(
        artifacts = {TrainTestSplit.class, Encoder.class},
        views = 1,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface FineTune {

    /**
     * Base learning rates, each above 0, in place of the optimizer's; empty for the optimizer's alone. 0.001, 0.01 and
     * 0.1 in the protocol.
     */
    @Range(min = 0, openMin = true)
    double[] lr() default {};

    /** What the classifier's learning rate is multiplied with, above 0; 1, 10 and 100 in the protocol. */
    @NonEmpty
    @Range(min = 0, openMin = true)
    double[] headRate() default {1};

    /** Shorter side of test images before the crop, in pixels; 256 in the protocol. */
    @Range(min = 1)
    int resize() default 256;

    /** Side of the test images' centre crop, in pixels; 224 in the protocol. */
    @Range(min = 1)
    int crop() default 224;

    /** The values of {@link FineTune}. */
    record Spec(List<Double> lr, List<Double> headRate, int resize, int crop) implements EvaluationKind<TuningGrid> {}
}

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
 * Momentum contrast, version 2: image-level pre-training in which one view of an image finds the other among many images.
 *
 * <p>arXiv:2003.04297. Per image: -log(exp(q k / t) / (exp(q k / t) + sum over the queue of exp(q n / t))), where q is the
 * query network's embedding of the first {@link org.orl.dsl.augment.View}, k the key network's of the second, both of unit
 * length. Keys enter the queue after the step. Batches are whole: what is left of an epoch is not seen in it. Batch norm
 * sees the whole batch; the official code's shuffling of images over devices has no effect on one device.
 *
 * @since 0.1
 */
@Documented
@Describes(MoCo.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 2,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@WholeBatch("fills its queue with whole batches")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface MoCo {

    /**
     * Momentum of the key network, constant, in [0, 1): key = momentum key + (1 - momentum) query before every step; 0.999
     * in ORL's official configuration of the baseline MoCo v2 on COCO.
     */
    @Range(min = 0, max = 1, openMax = true)
    double momentum() default 0.999;

    /**
     * Keys that are remembered as negatives; a multiple of the batch size; 65,536 in the same official configuration.
     */
    @Range(min = 1)
    int queue() default 65536;

    /** Temperature by which similarities are divided, above 0, without unit; 0.2 in the same official configuration. */
    @Range(min = 0, openMin = true)
    double temperature() default 0.2;

    /** The values of {@link MoCo}. */
    record Spec(double momentum, int queue, double temperature) implements StageKind<Encoder<?>> {}
}

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
 * Dense contrastive learning: {@link MoCo} with a second term, in which every cell of one view's feature map finds its
 * match in the other's.
 *
 * <p>arXiv:2011.09157. The dense branch is a {@link org.orl.dsl.network.DenseMlp} on the backbone's map; the positive of a
 * cell is the key network's dense projection at the cell whose backbone feature is most similar. Its negatives are vectors
 * of whole images: the mean of the key network's dense projection over the cells. The global branch, its queue and the
 * order of a step are those of MoCo. Loss: (1 - lambda) global + lambda dense.
 *
 * @since 0.1
 */
@Documented
@Describes(DenseCl.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 2,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@WholeBatch("fills its queues with whole batches")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface DenseCl {

    /**
     * Momentum of the key network, constant, in [0, 1): key = momentum key + (1 - momentum) query before every step; 0.999
     * in the official configuration.
     */
    @Range(min = 0, max = 1, openMax = true)
    double momentum() default 0.999;

    /**
     * Keys that are remembered as negatives in each of the two queues; a multiple of the batch size; 65,536 in the
     * official configuration.
     */
    @Range(min = 1)
    int queue() default 65536;

    /** Temperature by which similarities are divided, above 0, without unit; 0.2 in the official configuration. */
    @Range(min = 0, openMin = true)
    double temperature() default 0.2;

    /** Weight of the dense term, in [0, 1]; the global one has the rest; 0.5 in the official configuration. */
    @Range(min = 0, max = 1)
    double lambda() default 0.5;

    /** Channels of the dense branch's hidden map; 2048 in the official configuration. */
    @Range(min = 1)
    int denseHidden() default 2048;

    /** Channels of the dense projection; 128 in the official configuration. */
    @Range(min = 1)
    int denseOut() default 128;

    /** The values of {@link DenseCl}. */
    record Spec(double momentum, int queue, double temperature, double lambda, int denseHidden, int denseOut)
            implements StageKind<Encoder<?>> {}
}

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
 * Image-level pre-training in which the two views of an image find each other among all views of the batch.
 *
 * <p>arXiv:2002.05709, equation 1 (NT-Xent): over the 2N unit embeddings z of a batch, the mean of -log(exp(z_i z_j / t) /
 * sum over k other than i of exp(z_i z_k / t)), where z_j is the other view of i's image. No momentum network, no memory:
 * the whole batch is the set of negatives, so more images a step is another loss.
 *
 * @since 0.1
 */
@Documented
@Describes(SimClr.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 2,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@WholeBatch("tells the images of a batch from one another")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface SimClr {

    /**
     * Temperature t by which similarities are divided, above 0, without unit; 0.1 in ORL's official configuration
     * of the baseline SimCLR on COCO.
     */
    @Range(min = 0, openMin = true)
    double temperature() default 0.1;

    /** The values of {@link SimClr}. */
    record Spec(double temperature) implements StageKind<Encoder<?>> {}
}

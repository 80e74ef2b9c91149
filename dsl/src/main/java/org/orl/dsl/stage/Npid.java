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
 * Instance discrimination: image-level pre-training in which every image is told from memories of others.
 *
 * <p>arXiv:1805.01978. Per image: -log of the softmax, at the image's own memory, over it and randomly chosen memories of
 * all images. A memory is the direction of (1 - momentum) old + momentum new. The one {@link org.orl.dsl.augment.View} is
 * an augmented image.
 *
 * @since 0.1
 */
@Documented
@Describes(Npid.Spec.class)
@Needs(
        artifacts = {ImageSet.class, Architecture.class},
        views = 1,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class, Precision.Spec.class})
@WholeBatch("renews its memories with whole batches")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Npid {

    /** Memories that an image is told from, at least 1; 65,536 in the official configuration for ImageNet. */
    @Range(min = 1)
    int negatives() default 65536;

    /** Temperature by which similarities are divided, above 0, without unit; 0.07 in the official configuration. */
    @Range(min = 0, openMin = true)
    double temperature() default 0.07;

    /** Weight of the new embedding in a memory, in [0, 1]; 0.5 in the official configuration. */
    @Range(min = 0, max = 1)
    double momentum() default 0.5;

    /** The values of {@link Npid}. */
    record Spec(int negatives, double temperature, double momentum) implements StageKind<Encoder<?>> {}
}

package org.orl.dsl.evaluate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.Range;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Optimizer;
import org.orl.dsl.train.Schedule;
import org.orl.dsl.train.Warmup;

/**
 * Linear classifiers trained on a frozen backbone: the ImageNet, Places205 and iNaturalist protocols.
 *
 * <p>arXiv:2106.11952, by the configurations of its official code. The backbone stays in evaluation mode and is not changed
 * by a bit; its features of the training view are computed anew every epoch. With {@link ProbeHeads#STAGES}, five
 * classifiers learn side by side from maps pooled to 12, 6, 4, 3 and 2 cells a side. Every image has one class. Test images
 * are resized and cut from the middle. With {@link Monitor}, the classifiers are also scored while they learn.
 *
 * @since 0.1
 */
@Documented
@Describes(LinearProbe.Spec.class)
@Needs(
        artifacts = {TrainTestSplit.class, Encoder.class},
        views = 1,
        settings = {Optimizer.class, Schedule.class, Epochs.Spec.class, BatchSize.Spec.class},
        optionalSettings = {Warmup.Spec.class, Monitor.Spec.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface LinearProbe {

    /** On all stages, as in the protocols of ImageNet, Places205 and iNaturalist, or on the last alone. */
    ProbeHeads heads() default ProbeHeads.STAGES;

    /** Shorter side of test images before the crop, in pixels; 256 in the protocol. */
    @Range(min = 1)
    int resize() default 256;

    /** Side of the test images' centre crop, in pixels, and of the training view; 224 in the protocol. */
    @Range(min = 1)
    int crop() default 224;

    /**
     * Computes the features of the training images once, for their centre crops, instead of every epoch for the view.
     *
     * <p>Much cheaper, and <em>another protocol</em>: results are labelled so and do not compare with published ones.
     */
    boolean cacheFeatures() default false;

    /** The values of {@link LinearProbe}. */
    record Spec(ProbeHeads heads, int resize, int crop, boolean cacheFeatures) implements EvaluationKind<TopK> {}
}

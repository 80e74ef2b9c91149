package org.orl.dsl.evaluate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.Range;

/**
 * Linear SVM per class on the frozen features of a few labelled images: the low-shot VOC07 protocol.
 *
 * <p>Features as for {@link LinearSvm}. For every class and every number k of shots, several samples of k positive and
 * {@link #negativesPerPositive} k negative images are drawn, each by itself; difficult images are never drawn. Every
 * cost is fitted on every sample and scored on all test images that are not difficult, without cross-validation. For
 * every k and cost the mean over classes is taken, and of these the mean over samples; the cost counts whose mean is the
 * greatest, first of equals. (So the test images choose the cost, as in the official protocol.)
 *
 * @since 0.1
 */
@Documented
@Describes(LowShotSvm.Spec.class)
@Needs(artifacts = {TrainTestSplit.class, Encoder.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface LowShotSvm {

    /**
     * Numbers of positive images a class, at least 1; 1 to 96 in the paper's low-shot table and in the protocol. No class
     * may have fewer than the greatest.
     */
    @NonEmpty
    @Range(min = 1)
    int[] shots() default {1, 2, 4, 8, 16, 32, 64, 96};

    /** Independent samples for every number of shots; 5 in the protocol. */
    @Range(min = 1)
    int samples() default 5;

    /** Negative images that are drawn for every positive one; 19 in the protocol. */
    @Range(min = 1)
    int negativesPerPositive() default 19;

    /** Shorter side after the first resize, in pixels; 256 in the protocol. */
    @Range(min = 1)
    int resize() default 256;

    /** Side to which the photo is then squashed, in pixels; 224 in the protocol. */
    @Range(min = 1)
    int size() default 224;

    /**
     * Which output of the backbone, in [1, 5]: 1 is the stem before its pooling, 2 to 5 are the stages; 5 in the
     * protocol.
     */
    @Range(min = 1, max = 5)
    int layer() default 5;

    /** Cells a side of the pooled feature map; 0 for the protocol's 12, 6, 4, 3 and 2 for layers 1 to 5. */
    @Range(min = 0)
    int pool() default 0;

    /** Costs that are tried, in this order; the 19 of the protocol: 1, 10, 100, 0.5^4 ... 0.5^19. */
    @NonEmpty
    @Range(min = 0, openMin = true)
    double[] costs() default {
        1,
        10,
        100,
        1.0 / 16,
        1.0 / 32,
        1.0 / 64,
        1.0 / 128,
        1.0 / 256,
        1.0 / 512,
        1.0 / 1024,
        1.0 / 2048,
        1.0 / 4096,
        1.0 / 8192,
        1.0 / 16384,
        1.0 / 32768,
        1.0 / 65536,
        1.0 / 131072,
        1.0 / 262144,
        1.0 / 524288
    };

    /** Weight of positive images against negative ones; 2 in the protocol. */
    @Range(min = 0, openMin = true)
    double positiveWeight() default 2;

    /** Stopping tolerance of the solver; 1e-4 in the protocol. */
    @Range(min = 0, openMin = true)
    double tolerance() default 1e-4;

    /** Most passes of the solver; 2000 in the protocol. */
    @Range(min = 1)
    int maxIterations() default 2000;

    /** The values of {@link LowShotSvm}. */
    record Spec(
            List<Integer> shots,
            int samples,
            int negativesPerPositive,
            int resize,
            int size,
            int layer,
            int pool,
            List<Double> costs,
            double positiveWeight,
            double tolerance,
            int maxIterations)
            implements EvaluationKind<ShotCurve> {}
}

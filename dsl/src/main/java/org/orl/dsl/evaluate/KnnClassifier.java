package org.orl.dsl.evaluate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.data.TrainTestSplit;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Needs;
import org.orl.dsl.meta.NonEmpty;
import org.orl.dsl.meta.Range;

/**
 * Classifies by the nearest training images, without training anything: a cheap look at an encoder.
 *
 * <p>Weighted votes as in arXiv:1805.01978: each of the k training images with the greatest cosine s to the test image
 * adds exp(s / temperature) to its class. Features are the last stage averaged over its cells; every image has one class
 * and is resized and cut from the middle.
 *
 * @since 0.1
 */
@Documented
@Describes(KnnClassifier.Spec.class)
@Needs(artifacts = {TrainTestSplit.class, Encoder.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface KnnClassifier {

    /** Numbers of training images that vote, each scored by itself; 200 in arXiv:1805.01978. */
    @NonEmpty
    @Range(min = 1)
    int[] k() default {20, 200};

    /** What cosines are divided by, above 0, without unit; 0.07 in arXiv:1805.01978. */
    @Range(min = 0, openMin = true)
    double temperature() default 0.07;

    /** Shorter side before the crop, in pixels; 256 is ours, as for the paper's other evaluations. */
    @Range(min = 1)
    int resize() default 256;

    /** Side of the centre crop, in pixels; 224 is ours, as for the paper's other evaluations. */
    @Range(min = 1)
    int crop() default 224;

    /** The values of {@link KnnClassifier}. */
    record Spec(List<Integer> k, double temperature, int resize, int crop) implements EvaluationKind<TopK> {}
}

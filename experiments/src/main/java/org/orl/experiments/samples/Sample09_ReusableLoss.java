package org.orl.experiments.samples;

import ai.djl.ndarray.NDArray;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.Experiment;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;
import org.orl.dsl.objective.Loss;

/**
 * A loss of one's own, as an annotation: with constants, for use in many experiments.
 *
 * @since 0.1
 */
@Experiment(id = "sample-09-reusable-loss", title = "Sample 9: a loss as an annotation")
@Sample09_ReusableLoss.CrossCorrelation(offDiagonal = 0.01)
public abstract class Sample09_ReusableLoss extends Sample01_HelloByol {

    /**
     * Makes each feature of one view vary with the same feature of the other, and with no other: the loss of Barlow Twins
     * (arXiv:2103.03230), between predictor and target network.
     */
    @Documented
    @Describes(CrossCorrelation.Spec.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    public @interface CrossCorrelation {

        /** Weight of what different features have in common; 0.005 in that paper. */
        @Range(min = 0)
        double offDiagonal() default 0.005;

        /** The values of {@link CrossCorrelation}. */
        record Spec(double offDiagonal) implements Loss {

            @Override
            public NDArray of(NDArray predicted, NDArray target) {
                NDArray correlation = standardised(predicted).transpose().matMul(standardised(target));
                NDArray identity =
                        correlation.getManager().eye((int) target.getShape().get(1));
                NDArray errors = correlation.sub(identity).square();
                NDArray onDiagonal = errors.mul(identity).sum();
                // Constants of a loss are arrays: see Loss.
                NDArray weight = correlation.getManager().create((float) offDiagonal);
                return onDiagonal.add(errors.sum().sub(onDiagonal).mul(weight));
            }

            /** Every feature with mean 0 and, over the batch, length 1. */
            private static NDArray standardised(NDArray embeddings) {
                NDArray centred = embeddings.sub(embeddings.mean(new int[] {0}, true));
                return centred.normalize(2, 0);
            }
        }
    }
}

package org.orl.dsl.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orl.dsl.meta.Describes;
import org.orl.dsl.meta.Range;

/**
 * How much has to be moved how far to turn one feature map into the other: 2 - 2 s, averaged over the batch (0 to 4),
 * where s is the cosine between cells, weighted by an optimal transport plan.
 *
 * <p>arXiv:2011.13677 (Self-EMD) with the weights of arXiv:2003.06777 (DeepEMD): cell p of map X weighs max(x_p . mean of
 * Y, 0) + floor, and the other way round, both scaled to sum 1. The plan is entropic: K = exp(-(1 - cos) / epsilon), and
 * per iteration u = r / (K v), v = c / (K' u). Plan and weights are constants for the gradient, which flows through the
 * cosines alone. Where all weights of a map are 0, they are uniform.
 *
 * <p>Self-EMD has no public code, and its text does not give epsilon, the number of iterations, a floor, or whether
 * gradients flow through the plan: the defaults here, and that choice, are ours.
 *
 * @since 0.1
 */
@Documented
@Describes(SinkhornDistance.Spec.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface SinkhornDistance {

    /**
     * Strength of the entropy, in units of the cost 1 - cos, at least 0.03, below which 32 bits do not hold the kernel; 0.05
     * is ours.
     */
    @Range(min = 0.03)
    double epsilon() default 0.05;

    /** Rounds of scaling, at least 1; 10 is ours. */
    @Range(min = 1)
    int iterations() default 10;

    /** Added to every cell's weight, at least 0; 0 is ours, 1e-3 is DeepEMD's. */
    @Range(min = 0)
    double floor() default 0;

    /** The values of {@link SinkhornDistance}. */
    record Spec(double epsilon, int iterations, double floor) implements Loss {

        /** Of maps, N x C x H x W each, whose heights and widths may differ. */
        @Override
        public NDArray of(NDArray predicted, NDArray target) {
            NDArray x = cells(predicted);
            NDArray y = cells(target);
            NDArray cosines = x.normalize(2, 1).transpose(0, 2, 1).matMul(y.normalize(2, 1));
            NDArray constant = cosines.stopGradient();
            NDArray plan = plan(constant, weights(x.stopGradient(), y), weights(y, x.stopGradient()));
            NDArray opposite = cosines.mul(plan).sum(new int[] {1, 2}).mean().neg();
            return opposite.add(opposite).add(2);
        }

        /** N x P x Q masses whose columns sum to the second weights, and whose rows nearly to the first. */
        private NDArray plan(NDArray cosines, NDArray rows, NDArray columns) {
            NDArray kernel = cosines.sub(1).div(epsilon).exp();
            NDArray transposed = kernel.transpose(0, 2, 1);
            NDArray u = rows;
            NDArray v = columns.onesLike();
            for (int i = 0; i < iterations; i++) {
                u = rows.div(kernel.matMul(v));
                v = columns.div(transposed.matMul(u));
            }
            return kernel.mul(u).mul(v.transpose(0, 2, 1));
        }

        /** N x P x 1: the weight of each cell of the first map, N x C x P, against the second. */
        private NDArray weights(NDArray x, NDArray y) {
            NDArray raw = x.transpose(0, 2, 1)
                    .matMul(y.mean(new int[] {2}, true))
                    .maximum(0)
                    .add(floor);
            NDArray sum = raw.sum(new int[] {1}, true);
            NDArray uniform = raw.onesLike().div(raw.getShape().get(1));
            return NDArrays.where(sum.gt(0).broadcast(raw.getShape()), raw.div(sum), uniform);
        }

        private static NDArray cells(NDArray map) {
            return map.reshape(map.getShape().get(0), map.getShape().get(1), -1);
        }
    }
}

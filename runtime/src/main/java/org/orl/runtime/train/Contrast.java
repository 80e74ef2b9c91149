package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.orl.runtime.engine.Kernels;

/**
 * The contrastive loss of rows that each have one positive and share their negatives (InfoNCE).
 *
 * <p>arXiv:1807.03748, equation 4; MoCo's equation 1: the mean over rows x of -log(exp(x p / t) / (exp(x p / t) + sum over
 * n of exp(x n / t))). No gradient flows into positives and negatives.
 *
 * @since 0.1
 */
public final class Contrast {

    /** Most logits that exist at one time: 64 MiB of them. */
    private static final long LOGITS = 1 << 24;

    private final Kernels kernels = Kernels.of("contrast");
    private final double temperature;
    private final long logits;

    /**
     * The loss at a temperature.
     *
     * @param temperature by which similarities are divided, above 0
     */
    public Contrast(double temperature) {
        this(temperature, LOGITS);
    }

    Contrast(double temperature, long logits) {
        this.temperature = temperature;
        this.logits = logits;
    }

    /**
     * The loss.
     *
     * @param rows R x D, of unit length
     * @param positives R x D, of unit length
     * @param negatives K x D, of unit length
     * @return a scalar whose gradient by the rows is exact
     */
    public NDArray loss(NDArray rows, NDArray positives, NDArray negatives) {
        long chunk = Math.max(1, logits / rows.getShape().get(0));
        NDList found = kernels.run(
                rows.getManager(), "contrast", rows.stopGradient(), positives, negatives, temperature, chunk);
        // Copies, since what comes out of such a call cannot be recorded.
        NDArray value = found.get(0).duplicate();
        NDArray slope = found.get(1).duplicate();
        // A function with the loss's value and gradient, without the matrix that recording would keep.
        NDArray linear = rows.mul(slope).sum();
        return value.add(linear.sub(linear.stopGradient()));
    }
}

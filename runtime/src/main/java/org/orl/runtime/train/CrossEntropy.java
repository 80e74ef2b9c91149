package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import org.orl.runtime.engine.Kernels;

/**
 * The loss of a classifier.
 *
 * @since 0.1
 */
public final class CrossEntropy {

    private CrossEntropy() {}

    /**
     * Softmax and cross entropy, averaged over the rows.
     *
     * @param logits N x classes
     * @param labels N class numbers, int64
     * @return a scalar
     */
    public static NDArray of(NDArray logits, NDArray labels) {
        return Kernels.of("training").call("cross_entropy", logits, labels);
    }
}

package org.orl.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/** The contrastive loss of rows whose positive and negatives are memories of images, others for each row. */
final class Memories {

    private Memories() {}

    /**
     * The mean over rows of -log of the softmax at the positive.
     *
     * @param rows N x D, of unit length, with gradients
     * @param bank the memories
     * @param positives N positions, int64
     * @param negatives N x K positions, int64
     * @param temperature a scalar by which similarities are divided
     * @param bonus a scalar that is added to the positives' similarities first
     * @return a scalar
     */
    static NDArray loss(
            NDArray rows, FeatureBank bank, NDArray positives, NDArray negatives, NDArray temperature, NDArray bonus) {
        // All similarities at once: far less than the vectors of all negatives of all rows.
        NDArray all = bank.similarities(rows);
        NDArray right = all.gather(positives.expandDims(1), 1).add(bonus);
        NDArray wrong = all.gather(negatives, 1);
        NDArray logits = NDArrays.concat(new NDList(right, wrong), 1).div(temperature);
        return logits.logSoftmax(1).get(":,0").mean().neg();
    }
}

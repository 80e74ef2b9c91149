package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;

/**
 * Averages a feature map over its cells, and leaves a vector as it is; has no tensors.
 *
 * @param features channels of the map
 */
record PoolHead(int features) implements Network {

    @Override
    public NDArray forward(NDArray x, boolean training) {
        return x.getShape().dimension() == 2 ? x.duplicate() : Pool.globalAvgPool2d(x);
    }
}

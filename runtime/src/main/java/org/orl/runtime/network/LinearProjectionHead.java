package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;

/** One linear layer; a map is averaged over its cells first. */
final class LinearProjectionHead implements Network {

    private final Layer layer;
    private final int out;

    LinearProjectionHead(Scope scope, int in, int out) {
        this.out = out;
        layer = Layers.linear(scope.child("fc"), in, out);
    }

    @Override
    public int features() {
        return out;
    }

    @Override
    public NDArray forward(NDArray x, boolean training) {
        if (x.getShape().dimension() == 2) {
            return layer.forward(x, training);
        }
        try (NDArray pooled = Pool.globalAvgPool2d(x)) {
            return layer.forward(pooled, training);
        }
    }
}

package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/** Linear, batch norm, ReLU, linear without bias; a feature map is averaged over its cells first. */
final class MlpHead implements Network {

    private final Layer layers;
    private final int out;

    MlpHead(Scope scope, int in, int hidden, int out) {
        this.out = out;
        layers = Layer.sequence(List.of(
                Layers.linear(scope.child("fc0"), in, hidden),
                Layers.batchNorm(scope.child("bn0"), hidden),
                Layers.rectify(),
                Layers.linearWithoutBias(scope.child("fc1"), hidden, out)));
    }

    @Override
    public int features() {
        return out;
    }

    @Override
    public NDArray forward(NDArray x, boolean training) {
        if (x.getShape().dimension() == 2) {
            return layers.forward(x, training);
        }
        try (NDArray pooled = Pool.globalAvgPool2d(x)) {
            return layers.forward(pooled, training);
        }
    }
}

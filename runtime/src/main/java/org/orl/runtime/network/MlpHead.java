package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.orl.dsl.network.Mlp;

/** Two linear layers with ReLU between them and batch norm as the record says; a map is averaged over its cells first. */
final class MlpHead implements Network {

    private final Layer layers;
    private final int out;

    MlpHead(Scope scope, int in, Mlp.Spec spec) {
        int hidden = spec.hidden();
        out = spec.out();
        Scope first = scope.child("fc0");
        Scope second = scope.child("fc1");
        layers = switch (spec.batchNorm()) {
            case HIDDEN ->
                Layer.sequence(List.of(
                        Layers.linear(first, in, hidden),
                        Layers.batchNorm(scope.child("bn0"), hidden),
                        Layers.rectify(),
                        Layers.linearWithoutBias(second, hidden, out)));
            case BOTH ->
                Layer.sequence(List.of(
                        Layers.linearWithoutBias(first, in, hidden),
                        Layers.batchNorm(scope.child("bn0"), hidden),
                        Layers.rectify(),
                        Layers.linearWithoutBias(second, hidden, out),
                        Layers.batchNorm(scope.child("bn1"), out)));
            case NONE ->
                Layer.sequence(List.of(
                        Layers.linear(first, in, hidden), Layers.rectify(), Layers.linear(second, hidden, out)));
        };
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

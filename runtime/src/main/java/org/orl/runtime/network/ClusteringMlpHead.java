package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.orl.dsl.network.ClusteringMlp;

/** The head of online deep clustering; a map is averaged over its cells first. */
final class ClusteringMlpHead implements Network {

    /** The weight of the old running statistics, as DJL wants it; torch calls 1 minus it the momentum. */
    private static final float SLOW = 0.999f;

    private final Layer layers;
    private final int out;

    ClusteringMlpHead(Scope scope, int in, ClusteringMlp.Spec spec) {
        out = spec.out();
        layers = Layer.sequence(List.of(
                Layers.linear(scope.child("fc0"), in, spec.hidden()),
                Layers.plainBatchNorm(scope.child("bn0"), spec.hidden(), SLOW),
                Layers.rectify(),
                Layers.dropout(scope.child("drop"), spec.dropout()),
                Layers.linear(scope.child("fc1"), spec.hidden(), out),
                Layers.rectify()));
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

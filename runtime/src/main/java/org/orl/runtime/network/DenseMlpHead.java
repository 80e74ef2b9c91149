package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.orl.dsl.network.DenseMlp;

/** Two linear layers on every cell of a map, with ReLU between them and batch norm as the record says. */
final class DenseMlpHead implements Network {

    private final Layer layers;
    private final int out;

    DenseMlpHead(Scope scope, int in, DenseMlp.Spec spec) {
        int hidden = spec.hidden();
        out = spec.out();
        Scope first = scope.child("conv0");
        Scope second = scope.child("conv1");
        layers = switch (spec.batchNorm()) {
            case HIDDEN ->
                Layer.sequence(List.of(
                        Layers.cells(first, in, hidden, Initial.kaiming(in), Initial.constant(0)),
                        Layers.batchNorm(scope.child("bn0"), hidden),
                        Layers.rectify(),
                        Layers.convolution(second, hidden, out, 1, 1)));
            case NONE ->
                Layer.sequence(List.of(
                        Layers.cells(first, in, hidden, Initial.within(in), Initial.within(in)),
                        Layers.rectify(),
                        Layers.cells(second, hidden, out, Initial.within(hidden), Initial.within(hidden))));
        };
    }

    @Override
    public int features() {
        return out;
    }

    @Override
    public NDArray forward(NDArray x, boolean training) {
        return layers.forward(x, training);
    }
}

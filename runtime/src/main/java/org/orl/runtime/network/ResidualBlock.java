package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.orl.runtime.engine.Kernels;

/** Two or three convolutions with a path around them (arXiv:1512.03385). */
final class ResidualBlock implements Layer {

    /** How many times wider than its 3 x 3 convolution the output of a block of three convolutions is. */
    static final int EXPANSION = 4;

    private final Kernels kernels = Kernels.of("network");
    private final Layer body;
    private final Layer shortcut;

    private ResidualBlock(Layer body, Layer shortcut) {
        this.body = body;
        this.shortcut = shortcut;
    }

    /** Two 3 x 3 convolutions. */
    static ResidualBlock basic(Scope scope, int in, int width, int stride) {
        Layer body = Layer.sequence(List.of(
                Layers.convolution(scope.child("conv1"), in, width, 3, stride),
                Layers.batchNorm(scope.child("bn1"), width),
                Layers.rectify(),
                Layers.convolution(scope.child("conv2"), width, width, 3, 1),
                Layers.batchNorm(scope.child("bn2"), width)));
        return new ResidualBlock(body, shortcut(scope, in, width, stride));
    }

    /** A 3 x 3 convolution, which has the stride, between two of 1 x 1. */
    static ResidualBlock bottleneck(Scope scope, int in, int width, int stride) {
        int out = EXPANSION * width;
        Layer body = Layer.sequence(List.of(
                Layers.convolution(scope.child("conv1"), in, width, 1, 1),
                Layers.batchNorm(scope.child("bn1"), width),
                Layers.rectify(),
                Layers.convolution(scope.child("conv2"), width, width, 3, stride),
                Layers.batchNorm(scope.child("bn2"), width),
                Layers.rectify(),
                Layers.convolution(scope.child("conv3"), width, out, 1, 1),
                Layers.batchNorm(scope.child("bn3"), out)));
        return new ResidualBlock(body, shortcut(scope, in, out, stride));
    }

    /** A projection where the shape changes; null where it does not. */
    private static Layer shortcut(Scope scope, int in, int out, int stride) {
        if (stride == 1 && in == out) {
            return null;
        }
        Scope downsample = scope.child("downsample");
        return Layer.sequence(List.of(
                Layers.convolution(downsample.child("0"), in, out, 1, stride),
                Layers.batchNorm(downsample.child("1"), out)));
    }

    @Override
    public NDArray forward(NDArray x, boolean training) {
        try (NDArray residual = body.forward(x, training)) {
            if (shortcut == null) {
                return kernels.call("add_rectify", residual, x);
            }
            try (NDArray projected = shortcut.forward(x, training)) {
                return kernels.call("add_rectify", residual, projected);
            }
        }
    }
}

package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.engine.Kernels;

/** ResNet-18, -34 and -50 with torchvision's layout, and the same at other widths. */
final class ResidualNetwork implements Network {

    private final Kernels kernels = Kernels.of("network");
    private final Layer stem;
    private final List<Layer> stages = new ArrayList<>();
    private final int features;

    ResidualNetwork(Scope scope, int depth, int width) {
        stem = Layer.sequence(List.of(
                Layers.convolution(scope.child("conv1"), 3, width, 7, 2),
                Layers.batchNorm(scope.child("bn1"), width),
                Layers.rectify()));
        boolean bottleneck = depth >= 50;
        int[] blocks = blocks(depth);
        int in = width;
        for (int stage = 0; stage < blocks.length; stage++) {
            int inner = width << stage;
            List<Layer> layers = new ArrayList<>();
            if (stage == 0) {
                layers.add(Layers.maxPool());
            }
            for (int block = 0; block < blocks[stage]; block++) {
                Scope place = scope.child("layer" + (stage + 1)).child(Integer.toString(block));
                int stride = stage > 0 && block == 0 ? 2 : 1;
                layers.add(
                        bottleneck
                                ? ResidualBlock.bottleneck(place, in, inner, stride)
                                : ResidualBlock.basic(place, in, inner, stride));
                in = bottleneck ? ResidualBlock.EXPANSION * inner : inner;
            }
            stages.add(Layer.sequence(layers));
        }
        features = in;
    }

    private static int[] blocks(int depth) {
        return switch (depth) {
            case 18 -> new int[] {2, 2, 2, 2};
            case 34, 50 -> new int[] {3, 4, 6, 3};
            default -> throw new IllegalArgumentException("There is no residual network of " + depth + " layers");
        };
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public NDArray forward(NDArray x, boolean training) {
        NDArray current = first(x, training);
        for (Layer stage : stages) {
            NDArray next = stage.forward(current, training);
            current.close();
            current = next;
        }
        return inRows(current);
    }

    /** The stem's output before pooling, then that of each of the four stages. */
    @Override
    public NDList stages(NDArray x, boolean training) {
        NDList outputs = new NDList(first(x, training));
        for (Layer stage : stages) {
            outputs.add(stage.forward(outputs.get(outputs.size() - 1), training));
        }
        outputs.replaceAll(this::inRows);
        return outputs;
    }

    /** All layers keep the order of their input: channels side by side. */
    private NDArray first(NDArray x, boolean training) {
        try (NDArray ordered = kernels.call("side_by_side", x)) {
            return stem.forward(ordered, training);
        }
    }

    private NDArray inRows(NDArray map) {
        try (map) {
            return kernels.call("in_rows", map);
        }
    }
}

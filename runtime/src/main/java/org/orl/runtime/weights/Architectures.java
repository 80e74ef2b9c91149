package org.orl.runtime.weights;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.Head;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;

/** Recognises a network by the names and shapes of its tensors; whether all of them fit is not looked at here. */
final class Architectures {

    /** Bounds, so that a file cannot make us build a network of any size. */
    private static final int WIDEST_BACKBONE = 512;

    private static final int WIDEST_PROJECTOR = 8192;

    private static final Map<List<Integer>, Integer> BASIC = Map.of(List.of(2, 2, 2, 2), 18, List.of(3, 4, 6, 3), 34);
    private static final Map<List<Integer>, Integer> BOTTLENECK = Map.of(List.of(3, 4, 6, 3), 50);

    private Architectures() {}

    /**
     * The network to which tensors belong.
     *
     * @param shapes by our names
     * @return empty if it is none that can be built
     */
    static Optional<Architecture> of(Map<String, long[]> shapes) {
        return backbone(shapes)
                .flatMap(backbone -> projector(shapes).map(projector -> new Architecture(backbone, projector)));
    }

    private static Optional<Backbone> backbone(Map<String, long[]> shapes) {
        List<Integer> blocks = List.of(blocks(shapes, 1), blocks(shapes, 2), blocks(shapes, 3), blocks(shapes, 4));
        boolean bottleneck = shapes.containsKey("backbone.layer1.0.conv3.weight");
        Integer depth = (bottleneck ? BOTTLENECK : BASIC).get(blocks);
        int width = first(shapes, "backbone.conv1.weight");
        return depth == null || width < 1 || width > WIDEST_BACKBONE
                ? Optional.empty()
                : Optional.of(new ResNet.Spec(depth, width));
    }

    private static int blocks(Map<String, long[]> shapes, int stage) {
        int count = 0;
        while (shapes.containsKey("backbone.layer" + stage + "." + count + ".conv1.weight")) {
            count++;
        }
        return count;
    }

    private static Optional<Head> projector(Map<String, long[]> shapes) {
        if (shapes.keySet().stream().noneMatch(name -> name.startsWith(NameMap.PROJECTOR))) {
            return Optional.of(new GlobalAveragePool.Spec());
        }
        int hidden = first(shapes, "projector.fc0.weight");
        int out = first(shapes, "projector.fc1.weight");
        boolean fits = hidden >= 1 && out >= 1 && Math.max(hidden, out) <= WIDEST_PROJECTOR;
        return fits ? Optional.of(new Mlp.Spec(hidden, out, normalised(shapes))) : Optional.empty();
    }

    private static Mlp.BatchNorm normalised(Map<String, long[]> shapes) {
        if (shapes.containsKey("projector.bn1.weight")) {
            return Mlp.BatchNorm.BOTH;
        }
        return shapes.containsKey("projector.bn0.weight") ? Mlp.BatchNorm.HIDDEN : Mlp.BatchNorm.NONE;
    }

    /** The first axis of a tensor; 0 if there is no such tensor, or it is too long for any network. */
    private static int first(Map<String, long[]> shapes, String name) {
        return Arrays.stream(shapes.getOrDefault(name, new long[0]))
                .limit(1)
                .filter(axis -> axis <= Integer.MAX_VALUE)
                .mapToInt(axis -> (int) axis)
                .findFirst()
                .orElse(0);
    }
}

package org.orl.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Linear classifiers on the outputs of a backbone: on all of its stages side by side, or on the last alone.
 *
 * <p>On the stages: each map is pooled by {@link Pooling}, normalised by a batch norm without scale and shift, flattened,
 * and classified; tensors {@code norms.*} and {@code fcs.*}. On the last: global average and a classifier,
 * {@code fc_cls.*}. Weights begin as N(0, 0.01), biases as 0.
 *
 * @since 0.1
 */
public final class LinearHeads {

    private static final Initial WEIGHTS = new Initial(0, 0.01);

    private final List<String> names;
    private final UnaryOperator<NDList> pools;
    private final List<Layer> norms;
    private final List<Layer> classifiers;
    private final List<Shape> pooled;

    private LinearHeads(
            List<String> names,
            UnaryOperator<NDList> pools,
            List<Layer> norms,
            List<Layer> classifiers,
            List<Shape> pooled) {
        this.names = names;
        this.pools = pools;
        this.norms = norms;
        this.classifiers = classifiers;
        this.pooled = pooled;
    }

    /**
     * A head on every stage: {@code head0} on the stem before its pooling, {@code head4} on the last stage.
     *
     * @param scope where the tensors are made
     * @param maps what the backbone gives for one picture or more: N x C x H x W each, from the first to the last
     * @param classes how many
     * @return the heads
     * @throws org.orl.runtime.UserError if a map is too small for the protocol's pools
     */
    public static LinearHeads onStages(Scope scope, List<Shape> maps, int classes) {
        List<String> names = new ArrayList<>();
        List<Layer> norms = new ArrayList<>();
        List<Shape> pooled = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            names.add("head" + i);
            int channels = Math.toIntExact(maps.get(i).get(1));
            norms.add(Layers.plainBatchNorm(scope.child("norms").child(Integer.toString(i)), channels));
            pooled.add(Pooling.of(i + 1, Math.toIntExact(maps.get(i).get(2)), 0).result(maps.get(i)));
        }
        List<Layer> classifiers = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            Scope place = scope.child("fcs").child(Integer.toString(i));
            classifiers.add(Layers.linear(place, Math.toIntExact(pooled.get(i).size()), classes, WEIGHTS));
        }
        return new LinearHeads(names, LinearHeads::pooledStages, norms, classifiers, pooled);
    }

    /**
     * One head on the last stage, called {@code head}.
     *
     * @param scope where the tensors are made
     * @param channels of the last map
     * @param classes how many
     * @return the head
     */
    public static LinearHeads onLast(Scope scope, int channels, int classes) {
        Layer same = (x, training) -> x.reshape(x.getShape()); // DJL's copies cut gradients off
        return new LinearHeads(
                List.of("head"),
                maps -> new NDList(Pool.globalAvgPool2d(maps.get(maps.size() - 1))),
                List.of(same),
                List.of(Layers.linear(scope.child("fc_cls"), channels, classes, WEIGHTS)),
                List.of(new Shape(channels)));
    }

    private static NDList pooledStages(NDList maps) {
        NDList pooled = new NDList();
        for (int i = 0; i < maps.size(); i++) {
            pooled.add(Pooling.of(i + 1, maps.get(i), 0).apply(maps.get(i)));
        }
        return pooled;
    }

    /** Their names, in order. */
    public List<String> names() {
        return names;
    }

    /** What each head sees of one picture: C x cells x cells, or C alone. */
    public List<Shape> pooledShapes() {
        return pooled;
    }

    /**
     * What each head sees.
     *
     * @param maps the backbone's stages
     * @return one array a head, N first
     */
    public NDList pool(NDList maps) {
        return pools.apply(maps);
    }

    /**
     * Classifies.
     *
     * @param features what {@link #pool} gave
     * @param training whether batch norm uses the batch's statistics
     * @return N x classes for every head
     */
    public NDList logits(NDList features, boolean training) {
        NDList logits = new NDList();
        for (int i = 0; i < names.size(); i++) {
            NDArray normalised = norms.get(i).forward(features.get(i), training);
            NDArray flat = normalised.reshape(normalised.getShape().get(0), -1);
            logits.add(classifiers.get(i).forward(flat, training));
        }
        return logits;
    }
}

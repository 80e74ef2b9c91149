package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.State;
import org.orl.runtime.train.CrossEntropy;
import org.orl.runtime.train.TrainingSystem;

/**
 * Linear classifiers that learn on a backbone that does not: the sum of their cross entropies.
 *
 * <p>The batch holds what the heads see, and the class of every picture as a float. If the backbone is there, the heads
 * see what it makes of pictures; else the batch holds their pooled features, one array a head.
 */
final class ProbeSystem implements TrainingSystem {

    private final Network backbone;
    private final LinearHeads heads;
    private final State state;

    /**
     * A system on pictures, or on features.
     *
     * @param backbone in evaluation mode; null if the batch holds features
     * @param heads what learns
     * @param state their tensors
     */
    ProbeSystem(Network backbone, LinearHeads heads, State state) {
        this.backbone = backbone;
        this.heads = heads;
        this.state = state;
    }

    @Override
    public Map<String, NDArray> parameters() {
        return state.parameters();
    }

    @Override
    public Map<String, NDArray> state() {
        return state.buffers();
    }

    @Override
    public List<String> terms() {
        List<String> names = heads.names();
        return names.size() == 1
                ? List.of("loss")
                : names.stream().map(name -> "loss_" + name).toList();
    }

    @Override
    public NDList losses(NDList batch, long step) {
        int last = batch.size() - 1;
        NDArray labels = batch.get(last).toType(DataType.INT64, false).flatten();
        NDList features =
                backbone == null ? batch.subNDList(0, last) : heads.pool(backbone.stages(batch.head(), false));
        NDList losses = new NDList();
        for (NDArray logits : heads.logits(features, true)) {
            losses.add(CrossEntropy.of(logits, labels));
        }
        return losses;
    }

    @Override
    public void afterUpdate(long step) {}

    @Override
    public Map<String, Double> figures(long step) {
        return Map.of();
    }
}

package org.orl.runtime.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.State;
import org.orl.runtime.train.CrossEntropy;
import org.orl.runtime.train.TrainingBatch;
import org.orl.runtime.train.TrainingSystem;
import org.orl.runtime.train.Variables;

/**
 * Linear classifiers that learn on a backbone that does not: the sum of their cross entropies.
 *
 * <p>The batch holds what the heads see, and the class of every picture as a float. If the backbone is there, the heads
 * see what it makes of pictures; else the batch holds their pooled features, one array a head.
 */
final class ProbeSystem implements TrainingSystem {

    private final Network backbone;
    private final LinearHeads heads;
    private final Variables variables;

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
        variables = new Variables().train("", state);
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public List<String> terms() {
        List<String> names = heads.names();
        return names.size() == 1
                ? List.of("loss")
                : names.stream().map(name -> "loss_" + name).toList();
    }

    @Override
    public NDList losses(TrainingBatch batch, long step) {
        NDList tensors = batch.tensors();
        int last = tensors.size() - 1;
        NDArray labels = tensors.get(last).toType(DataType.INT64, false).flatten();
        NDList features =
                backbone == null ? tensors.subNDList(0, last) : heads.pool(backbone.stages(tensors.head(), false));
        NDList losses = new NDList();
        for (NDArray logits : heads.logits(features, true)) {
            losses.add(CrossEntropy.of(logits, labels));
        }
        return losses;
    }
}

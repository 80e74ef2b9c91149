package org.orl.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

final class LayersTest {

    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void largestValuesAndTheirGradientsAreThoseOfTheEngine() {
        NDArray values = manager.randomNormal(0, 1, new Shape(2, 20, 9, 12), DataType.FLOAT32);
        NDArray weights = manager.randomNormal(0, 1, new Shape(2, 20, 5, 6), DataType.FLOAT32);
        NDArray tied = values.mul(2).round().maximum(0); // most squares have several largest values, as after a ReLU
        for (NDArray x : new NDArray[] {values, tied}) {
            NDList ours = pooled(x, weights, y -> Layers.maxPool().forward(y, true));
            NDList engines = pooled(
                    x, weights, y -> Pool.maxPool2d(y, new Shape(3, 3), new Shape(2, 2), new Shape(1, 1), false));
            assertThat(ours.get(0).toFloatArray()).isEqualTo(engines.get(0).toFloatArray());
            assertThat(ours.get(1).toFloatArray()).isEqualTo(engines.get(1).toFloatArray());
        }
    }

    /** What comes of x, and the gradient of its weighted sum by x. */
    private NDList pooled(NDArray x, NDArray weights, UnaryOperator<NDArray> pool) {
        NDArray y = x.duplicate();
        y.setRequiresGradient(true);
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray result = pool.apply(y);
            collector.backward(result.mul(weights).sum());
            return new NDList(result, y.getGradient());
        }
    }
}

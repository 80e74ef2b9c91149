package org.orl.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.random.Draws;

/** Chunks are an order of addition: loss and gradient are those of the whole matrix of logits, whatever their size. */
final class ContrastTest {

    private static final double TEMPERATURE = 0.2;

    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 12, 35, 420, 1 << 20})
    void lossAndGradientAreThoseOfAllLogitsAtOnce(long logits) {
        NDArray rows = unit(12, 1);
        NDArray positives = unit(12, 2);
        NDArray negatives = unit(35, 3);
        rows.setRequiresGradient(true);
        float expected;
        float[] slope;
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray temperature = manager.create((float) TEMPERATURE);
            NDArray right = rows.mul(positives).sum(new int[] {1}, true);
            NDArray wrong = rows.matMul(negatives.transpose());
            NDArray loss = NDArrays.concat(new NDList(right, wrong), 1)
                    .div(temperature)
                    .logSoftmax(1)
                    .get(":,0")
                    .mean()
                    .neg();
            collector.backward(loss);
            expected = loss.getFloat();
            slope = rows.getGradient().toFloatArray();
            collector.zeroGradients();
        }
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray loss = new Contrast(TEMPERATURE, logits).loss(rows, positives, negatives);
            collector.backward(loss);
            assertThat(loss.getFloat()).isCloseTo(expected, within(1e-6f));
            assertThat(rows.getGradient().toFloatArray()).containsExactly(slope, Offset.offset(1e-6f));
        }
    }

    private NDArray unit(int count, long seed) {
        float[] values = new float[8 * count];
        Draws draws = Draws.of(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draws.gaussian();
        }
        return manager.create(values, new Shape(count, 8)).normalize(2, 1);
    }
}

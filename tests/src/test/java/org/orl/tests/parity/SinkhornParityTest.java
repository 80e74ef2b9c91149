package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.dsl.objective.SinkhornDistance;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

/**
 * Self-EMD's distance and its gradient are those of the formula in 64 bits ({@code selfemd_sinkhorn.npz}; there is no
 * official code).
 */
final class SinkhornParityTest {

    private static final double TOLERANCE = 1e-5;

    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void distanceAndGradientAreThoseOfTheFormula(String name) {
        Npz golden = Npz.golden("selfemd_sinkhorn.npz");
        SinkhornDistance.Spec distance = new SinkhornDistance.Spec(
                golden.scalar(name + "/eps"), (int) golden.longs(name + "/iters")[0], golden.scalar(name + "/floor"));
        NDArray x = array(golden, name + "/X");
        NDArray y = array(golden, name + "/Y");
        x.setRequiresGradient(true);
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray loss = distance.of(x, y);
            collector.backward(loss);
            assertThat((double) loss.getFloat()).isCloseTo(golden.scalar(name + "/batch_mean_loss"), within(TOLERANCE));
        }
        double[] slope = golden.doubles(name + "/grad_X_plan_constant");
        float[] actual = x.getGradient().toFloatArray();
        // The file has the gradient of each sample's own loss, the product that of their mean.
        double samples = golden.shape(name + "/X")[0];
        for (int i = 0; i < slope.length; i++) {
            assertThat((double) actual[i]).isCloseTo(slope[i] / samples, within(TOLERANCE));
        }
    }

    @Test
    void mapsWithoutAnyWeightAreComparedAllTheSame() {
        NDArray x = manager.ones(new Shape(1, 2, 2, 2));
        NDArray loss = new SinkhornDistance.Spec(0.05, 10, 0).of(x, x.neg());
        assertThat(loss.getFloat()).isCloseTo(4f, within(1e-5f));
    }

    private NDArray array(Npz golden, String name) {
        return manager.create(golden.floats(name), new Shape(golden.shape(name)));
    }
}

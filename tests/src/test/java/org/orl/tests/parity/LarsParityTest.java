package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.train.Lars;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.train.Updater;

/** LARS takes the reference's steps ({@code lars_small.npz}): the weight adapted, the bias excluded. */
final class LarsParityTest {

    private final NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void threeStepsAreTheReferences() {
        Npz golden = Npz.golden("lars_small.npz");
        Lars.Spec spec = new Lars.Spec(
                golden.scalar("lr"),
                golden.scalar("momentum"),
                golden.scalar("weight_decay"),
                golden.scalar("eta"),
                List.of("bias"));
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        parameters.put("fc.weight", row(golden, "w", 0));
        parameters.put("fc.bias", row(golden, "b", 0));
        Updater updater = Updater.of(spec, parameters, manager);
        for (int step = 0; step < 3; step++) {
            updater.update(new NDList(row(golden, "grad_w", step), row(golden, "grad_b", step)), spec.lr());
            assertThat(parameters.get("fc.weight").toFloatArray())
                    .as("weight after step %d", step)
                    .containsExactly(row(golden, "w", step + 1).toFloatArray(), offset(1e-6f));
            assertThat(parameters.get("fc.bias").toFloatArray())
                    .as("bias after step %d", step)
                    .containsExactly(row(golden, "b", step + 1).toFloatArray(), offset(1e-6f));
        }
        assertThat(updater.state().keySet()).containsExactly("fc.weight", "fc.bias");
    }

    @Test
    void aTensorThatIsZeroAndHasNoGradientStaysZero() {
        NDArray weight = manager.zeros(new Shape(3));
        Updater updater =
                Updater.of(new Lars.Spec(0.6, 0.9, 1e-6, 1e-3, List.of("bias")), Map.of("fc.weight", weight), manager);
        updater.update(new NDList(manager.zeros(new Shape(3))), 0.6);
        assertThat(weight.toFloatArray()).containsOnly(0);
    }

    private NDArray row(Npz golden, String name, int index) {
        long[] shape = Arrays.copyOfRange(golden.shape(name), 1, golden.shape(name).length);
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        float[] values = Arrays.copyOfRange(golden.floats(name), index * size, (index + 1) * size);
        return manager.create(values, new Shape(shape));
    }
}

package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.dsl.train.Sgd;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.train.Updater;

/** The optimizer's steps are torch's. */
final class SgdParityTest {

    @ParameterizedTest
    @CsvSource({"sgd, true, false", "nesterov, true, true", "wd0, false, false"})
    void fourStepsAreTorchs(String name, boolean decays, boolean nesterov) {
        Npz golden = Npz.golden("sgd_small.npz");
        int size = Math.toIntExact(golden.shape("grads")[1]);
        float[] gradients = golden.floats("grads");
        float[] rows = golden.floats(name);
        Sgd.Spec spec = new Sgd.Spec(
                golden.scalar("lr"), golden.scalar("momentum"), decays ? golden.scalar("weight_decay") : 0, nesterov);
        try (NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager()) {
            NDArray w = manager.create(Arrays.copyOf(rows, size));
            w.setRequiresGradient(true);
            Updater updater = Updater.of(spec, Map.of("w", w), manager);
            for (int step = 0; step < 4; step++) {
                NDArray gradient = manager.create(Arrays.copyOfRange(gradients, step * size, (step + 1) * size));
                updater.update(new NDList(gradient), spec.lr());
                float[] expected = Arrays.copyOfRange(rows, (step + 1) * size, (step + 2) * size);
                assertThat(w.toFloatArray()).as("after step %d", step).containsExactly(expected, offset(1e-6f));
            }
        }
    }
}

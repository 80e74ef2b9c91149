package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.train.Cosine;
import org.orl.dsl.train.Lars;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.train.LearningRate;
import org.orl.runtime.train.SimClrSystem;
import org.orl.runtime.train.TrainingStep;
import org.orl.runtime.train.Updater;

/**
 * A step of SimCLR with a whole ResNet-18 and LARS is the reference's: {@code simclr_step.npz}, {@code
 * simclr_lars_step.npz}.
 */
final class SimClrParityTest {

    private static final double LOSS = 1e-5;
    /** Of the greatest number of a gradient: temperature 0.1 makes what the reference itself loses in 32 bits larger. */
    private static final double GRADIENTS = 1e-1;

    private static final double PARAMETERS = 6e-2;

    private final Engine engine = Engine.start(new Hardware("cpu", 2));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aStepWithLarsIsTheReferences() throws IOException {
        Npz golden = Npz.golden("simclr_step.npz");
        Npz lars = Npz.golden("simclr_lars_step.npz");
        Architecture architecture =
                new Architecture(new ResNet.Spec(18, 64), new Mlp.Spec(256, 64, Mlp.BatchNorm.BOTH));
        SimClrSystem system = new SimClrSystem(architecture, golden.scalar("temperature"), 1, manager);
        Tensors.fill(system.encoder().state().all(), 30, "backbone.");
        Tensors.fill(system.encoder().state().all(), 31, "projector.");
        assertThat(referenceNames(system.parameters()).keySet())
                .containsExactlyElementsOf(names("simclr_step_keys.json", "grad_keys"));

        Lars.Spec spec = new Lars.Spec(
                lars.scalar("lr"),
                lars.scalar("momentum"),
                lars.scalar("weight_decay"),
                lars.scalar("eta"),
                List.of("(bn|gn)(\\d+)?.(weight|bias)", "bias"));
        ListeningUpdater updater = new ListeningUpdater(Updater.of(spec, system.parameters(), manager));
        LearningRate rate = new LearningRate(spec.lr(), new Cosine.Spec(0), Optional.empty(), 1, 1);
        try (NDManager scratch = manager.newSubManager()) {
            double[] losses = new TrainingStep(engine, system, updater, rate).take(Tensors.pictures(0, scratch), 0);
            assertThat(losses).hasSize(1);
            assertThat(losses[0]).isCloseTo(golden.scalar("loss_f64"), within(LOSS));
        }
        Tensors.assertRows(updater.rows(), golden, "grad_summaries", GRADIENTS);
        Tensors.assertRows(Tensors.summaries(system.parameters().values()), lars, "param_summaries_after", PARAMETERS);
    }

    private static Map<String, NDArray> referenceNames(Map<String, NDArray> arrays) {
        Map<String, NDArray> renamed = new LinkedHashMap<>();
        arrays.forEach((path, array) -> renamed.put(path.replace("projector.", "neck."), array));
        return renamed;
    }

    private static List<String> names(String file, String list) throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(Npz.resource(file)).get(list).forEach(each -> names.add(each.asText()));
        return names;
    }
}

package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.dsl.network.Mlp;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;

/** Projector and predictor give the loss, gradients and running statistics of the reference's first BYOL step. */
final class MlpParityTest {

    private static final double TOLERANCE = 1e-5;

    private final Npz golden = Npz.golden("byol_small20.npz");
    private final Engine engine = Engine.start(new Hardware("cpu", 1));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theFirstStepOfByolIsTheReferences() {
        State online = new State(manager);
        Network projector = Networks.head(new Mlp.Spec(48, 16), 32, online.scope("online_net.1"));
        Network predictor = Networks.head(new Mlp.Spec(48, 16), 16, online.scope("head.predictor"));
        State target = new State(manager);
        Network momentum = Networks.head(new Mlp.Spec(48, 16), 32, target.scope("target_net.1"));
        load(online);
        load(target);
        online.requireGradients();
        NDArray first = view(0);
        NDArray second = view(1);
        float loss;
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray p1 = predictor.forward(projector.forward(first, true), true);
            NDArray p2 = predictor.forward(projector.forward(second, true), true);
            NDArray z1 = momentum.forward(first, true);
            NDArray z2 = momentum.forward(second, true);
            NDArray total = distance(p1, z2).add(distance(p2, z1));
            collector.backward(total);
            loss = total.getFloat();
        }
        assertThat((double) loss).isCloseTo(golden.doubles("losses")[0], offset(TOLERANCE));
        online.parameters().forEach((name, parameter) -> {
            // what is in front of batch norm has a true gradient of 0, of which only rounding shows
            if (!name.endsWith("fc0.bias")) {
                Tensors.assertClose(parameter.getGradient(), golden.floats("grad1/" + name), 10 * TOLERANCE);
            }
        });
        for (State state : List.of(online, target)) {
            state.buffers()
                    .forEach((name, buffer) -> Tensors.assertClose(buffer, golden.floats("state1/" + name), TOLERANCE));
        }
    }

    private void load(State state) {
        state.parameters()
                .forEach((name, array) -> InPlace.set(array, FloatBuffer.wrap(golden.floats("state0/" + name))));
        state.buffers().forEach((name, array) -> {
            if (!name.endsWith("num_batches_tracked")) {
                InPlace.set(array, FloatBuffer.wrap(golden.floats("state0/" + name)));
            }
        });
    }

    /** One view of the first step's batch: of N x 2 x C x H x W. */
    private NDArray view(int which) {
        long[] shape = Arrays.copyOfRange(golden.shape("batch/img"), 1, 6);
        float[] all = golden.floats("batch/img");
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        return manager.create(Arrays.copyOf(all, size), new Shape(shape)).get(":," + which);
    }

    private static NDArray distance(NDArray x, NDArray y) {
        NDArray cosine = x.normalize(2, 1).mul(y.normalize(2, 1)).sum(new int[] {1});
        NDArray opposite = cosine.mean().neg(); // not mul(-2): a Java number's memory may be freed before the gradient
        return opposite.add(opposite).add(2);
    }
}

package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.metric.TopAccuracy;
import org.orl.runtime.network.LinearHeads;
import org.orl.runtime.network.State;
import org.orl.runtime.train.CrossEntropy;

/** The heads of linear classification are the reference's: replays golden multihead.npz and cls_head.npz. */
final class LinearHeadsParityTest {

    private static final double TOLERANCE = 1e-5;
    private static final List<Shape> MAPS = List.of(
            new Shape(2, 64, 112, 112),
            new Shape(2, 256, 56, 56),
            new Shape(2, 512, 28, 28),
            new Shape(2, 1024, 14, 14),
            new Shape(2, 2048, 7, 7));

    private final Engine engine = Engine.start(new Hardware("cpu", 2));
    private final NDManager manager = engine.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void fiveHeadsPoolNormaliseAndClassifyAsTheReferences() {
        Npz golden = Npz.golden("multihead.npz");
        State state = new State(manager);
        LinearHeads heads = LinearHeads.onStages(state.scope(""), MAPS, 10);
        assertThat(state.all().keySet()).startsWith("norms.0.running_mean").endsWith("fcs.4.weight", "fcs.4.bias");
        Tensors.fill(state, 400);
        NDList pooled = heads.pool(maps());
        Tensors.assertRows(Tensors.summaries(pooled), golden, "pool_summaries", TOLERANCE);
        Tensors.assertClose(pooled.get(4), golden.floats("pool5"), TOLERANCE);
        for (int i = 0; i < 5; i++) {
            assertThat(pooled.get(i).getShape().slice(1))
                    .isEqualTo(heads.pooledShapes().get(i));
        }
        NDArray labels = manager.create(golden.longs("labels"));
        NDList logits = heads.logits(pooled, true);
        for (int i = 0; i < 5; i++) {
            Tensors.assertClose(logits.get(i), part(golden.floats("logits_train"), i), TOLERANCE);
            assertThat((double) CrossEntropy.of(logits.get(i), labels).getFloat())
                    .isCloseTo(golden.doubles("losses")[i], withinPercentage(100 * TOLERANCE));
            float[][] rows = rows(logits.get(i));
            assertThat(100 * TopAccuracy.of(rows, golden.array("labels").ints(), 1))
                    .isCloseTo(golden.doubles("acc")[i], within(1e-9));
        }
        NDList evaluated = heads.logits(pooled, false);
        for (int i = 0; i < 5; i++) {
            Tensors.assertClose(evaluated.get(i), part(golden.floats("logits_eval_after"), i), TOLERANCE);
        }
        golden.names("after")
                .forEach(name ->
                        Tensors.assertClose(state.buffers().get(name), golden.floats("after/" + name), TOLERANCE));
    }

    @Test
    @SuppressWarnings("try") // the collector records; nobody calls it
    void theHeadOnTheLastStageHasTheReferencesLossAndGradients() {
        Npz golden = Npz.golden("cls_head.npz");
        State state = new State(manager);
        LinearHeads heads = LinearHeads.onLast(state.scope(""), 16, 12);
        Tensors.fill(state, 420);
        state.requireGradients();
        NDArray labels = manager.create(golden.longs("labels"));
        NDArray maps = manager.create(FloatBuffer.wrap(golden.floats("x")), new Shape(10, 16, 3, 3));
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray logits = heads.logits(heads.pool(new NDList(maps)), true).head();
            NDArray loss = CrossEntropy.of(logits, labels);
            collector.backward(loss);
            Tensors.assertClose(logits, golden.floats("logits"), TOLERANCE);
            assertThat((double) loss.getFloat()).isCloseTo(golden.scalar("loss"), within(TOLERANCE));
            assertThat(100 * TopAccuracy.of(rows(logits), golden.array("labels").ints(), 1))
                    .isCloseTo(golden.doubles("acc_top1")[0], within(1e-5));
        }
        Tensors.assertClose(state.parameters().get("fc_cls.weight").getGradient(), golden.floats("grad_w"), TOLERANCE);
        Tensors.assertClose(state.parameters().get("fc_cls.bias").getGradient(), golden.floats("grad_b"), TOLERANCE);
    }

    private NDList maps() {
        NDList maps = new NDList();
        for (int i = 0; i < MAPS.size(); i++) {
            Shape shape = MAPS.get(i);
            maps.add(manager.create(FloatBuffer.wrap(HashTensor.input(401, shape.getShape(), 0, 2, i)), shape));
        }
        return maps;
    }

    private static float[] part(float[] all, int head) {
        int size = all.length / 5;
        return Arrays.copyOfRange(all, head * size, (head + 1) * size);
    }

    private static float[][] rows(NDArray logits) {
        float[] values = logits.toFloatArray();
        int width = Math.toIntExact(logits.getShape().get(1));
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i += width) {
            rows.add(Arrays.copyOfRange(values, i, i + width));
        }
        return rows.toArray(float[][]::new);
    }
}

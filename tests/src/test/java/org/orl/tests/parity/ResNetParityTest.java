package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.network.Network;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;

/** Our residual networks compute what torchvision's do, from the same weights. */
final class ResNetParityTest {

    private static final double EVAL = 1e-5;
    private static final double TRAIN = 2e-4;

    private NDManager manager;

    @BeforeEach
    void start() {
        manager = Engine.start(new Hardware("cpu", 2)).newManager();
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 50})
    void tensorsHaveTorchvisionsNamesShapesAndOrder(int depth) throws IOException {
        State state = new State(manager);
        Networks.backbone(new ResNet.Spec(depth, 64), state.scope(""));
        Map<String, String> ours = new LinkedHashMap<>();
        state.all()
                .forEach((name, array) -> ours.put(
                        name,
                        Tensors.shapeText(array) + " torch."
                                + array.getDataType().name().toLowerCase(Locale.ROOT)));
        Map<String, String> theirs = new LinkedHashMap<>();
        for (JsonNode entry : new ObjectMapper().readTree(Npz.resource("resnet" + depth + "_keys.json"))) {
            theirs.put(
                    entry.get(0).asText(),
                    entry.get(1).toString() + " " + entry.get(2).asText());
        }
        assertThat(ours).containsExactlyEntriesOf(theirs);
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 50})
    void forwardPassesGiveTheReferencesFigures(int depth) {
        Npz golden = Npz.golden("resnet" + depth + "_forward.npz");
        State state = new State(manager);
        Network network = Networks.backbone(new ResNet.Spec(depth, 64), state.scope(""));
        Tensors.fill(state, 1);
        Tensors.assertRows(Tensors.summaries(state.all().values()), golden, "weight_summaries", 1e-6);

        long[] shape = {4, 3, 64, 64};
        NDArray x = manager.create(HashTensor.input(1, shape, -2, 2, 60000), new Shape(shape));
        NDList eval = network.stages(x, false);
        Tensors.assertClose(eval.get(4), golden.floats("eval_stage4"), EVAL);
        Tensors.assertRows(Tensors.summaries(eval), golden, "eval_summaries", EVAL);
        Tensors.assertClose(network.forward(x, false), golden.floats("eval_stage4"), EVAL);

        NDList train = network.stages(x, true);
        Tensors.assertClose(train.get(4), golden.floats("train_stage4"), TRAIN);
        Tensors.assertRows(Tensors.summaries(train), golden, "train_summaries", TRAIN);

        assertThat(golden.names("after"))
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        name -> Tensors.assertClose(state.buffers().get(name), golden.floats("after/" + name), TRAIN));
        assertThat(state.buffers().get("bn1.num_batches_tracked").getLong()).isEqualTo(1);
    }
}

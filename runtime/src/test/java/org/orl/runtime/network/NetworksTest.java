package org.orl.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Backbone;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;

final class NetworksTest {

    private final NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();

    @TempDir
    private Path folder;

    /** A backbone as a user might write one: it scales its input by a number that is trained. */
    record Scaled(int channels) implements Backbone, NetworkSpec {

        @Override
        public Network build(Scope scope, int in) {
            NDArray factor = scope.parameter("factor", Initial.constant(1), 1);
            return new Network() {
                @Override
                public int features() {
                    return channels;
                }

                @Override
                public NDArray forward(NDArray x, boolean training) {
                    return x.mul(factor);
                }
            };
        }
    }

    record Unknown() implements Backbone {}

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aUsersBackboneStandsBesideTheBuiltInOnes() {
        EncoderNetwork network = new EncoderNetwork(new Architecture(new Scaled(5), new Mlp.Spec(4, 3)), manager);
        network.state().initialise(1);
        NDArray x = manager.ones(new Shape(2, 5, 3, 3));
        assertThat(network.project(x, false).getShape()).isEqualTo(new Shape(2, 3));
        assertThat(network.backbone().stages(x, false)).hasSize(1);
        assertThat(network.state().parameters())
                .containsOnlyKeys(
                        "backbone.factor",
                        "projector.fc0.weight",
                        "projector.fc0.bias",
                        "projector.bn0.weight",
                        "projector.bn0.bias",
                        "projector.fc1.weight");
    }

    @Test
    void aBackboneThatNothingCanBuildIsNamed() {
        Architecture architecture = new Architecture(new Unknown(), new Mlp.Spec(4, 3));
        assertThatThrownBy(() -> new EncoderNetwork(architecture, manager))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Unknown")
                .hasMessageContaining("NetworkSpec");
    }

    @Test
    void aHeadTakesMapsAndVectorsAlike() {
        State state = new State(manager);
        Network head = Networks.head(new Mlp.Spec(6, 2), 4, state.scope("predictor"));
        state.initialise(1);
        NDArray map = manager.randomNormal(new Shape(3, 4, 2, 2));
        NDArray pooled = map.reshape(3, 4, 4).mean(new int[] {2});
        assertThat(head.forward(map, false).allClose(head.forward(pooled, false)))
                .isTrue();
    }

    @Test
    void allChannelsScaleWithTheWidth() {
        State state = new State(manager);
        Network network = Networks.backbone(new ResNet.Spec(50, 8), state.scope(""));
        assertThat(network.features()).isEqualTo(8 * 8 * 4);
        assertThat(state.all().get("layer4.2.conv3.weight").getShape()).isEqualTo(new Shape(256, 64, 1, 1));
    }

    @Test
    void weightsOfAnotherArchitectureAreRefused() throws Exception {
        EncoderNetwork small = new EncoderNetwork(new Architecture(new Scaled(5), new Mlp.Spec(4, 3)), manager);
        EncoderNetwork large = new EncoderNetwork(new Architecture(new Scaled(5), new Mlp.Spec(4, 7)), manager);
        EncoderNetwork other =
                new EncoderNetwork(new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(4, 3)), manager);
        Path file = folder.resolve(EncoderFile.NAME);
        EncoderFile.write(file, small);
        assertThatThrownBy(() -> EncoderFile.read(file, large))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("projector.fc1.weight");
        assertThatThrownBy(() -> EncoderFile.read(file, other))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(EncoderFile.NAME);
    }

    @Test
    void aFileGivesBackEveryTensorAndCounter() throws Exception {
        Architecture architecture = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(4, 3));
        EncoderNetwork written = new EncoderNetwork(architecture, manager);
        written.state().initialise(9);
        written.project(manager.randomNormal(new Shape(2, 3, 64, 64)), true);
        EncoderNetwork read = new EncoderNetwork(architecture, manager);
        Path file = folder.resolve(EncoderFile.NAME);
        EncoderFile.write(file, written);
        EncoderFile.read(file, read);
        assertThat(read.state().all())
                .allSatisfy((name, array) -> assertThat(array)
                        .as(name)
                        .isEqualTo(written.state().all().get(name)));
        assertThat(read.state()
                        .buffers()
                        .get("projector.bn0.num_batches_tracked")
                        .getLong())
                .isEqualTo(1);
    }
}

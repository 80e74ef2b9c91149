package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.Imported;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.report.Monitor;

final class ImportedExecutorTest {

    private static final Architecture SMALL = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(16, 12));
    private static final Hardware CPU = new Hardware("cpu", 1);

    private final ImportedExecutor executor = new ImportedExecutor();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWeights() throws IOException {
        write(1);
    }

    @Test
    void theWholeEncoderIsTakenOverToTheByte() throws IOException {
        Encoder<?> encoder = make(new Imported.Spec("weights", "w.safetensors", true), SMALL);
        assertThat(encoder.architecture()).isEqualTo(SMALL);
        assertThat(encoder.weights()).hasSameBinaryContentAs(folder.resolve("w.safetensors"));
    }

    @Test
    void withoutItsProjectorAnEncoderEmbedsByThePooledMap() throws IOException {
        Encoder<?> encoder = make(new Imported.Spec("weights", "w.safetensors", false), SMALL);
        assertThat(encoder.architecture().projector()).isEqualTo(new GlobalAveragePool.Spec());
        try (FeatureExtractor extractor = FeatureExtractor.open(encoder, CPU)) {
            float[] images = new float[3 * 32 * 32];
            images[100] = 1;
            assertThat(extractor.projected(images, 1, 32)[0])
                    .isEqualTo(extractor.pooled(images, 1, 32)[0]);
        }
    }

    @Test
    void anotherContentIsAnotherFingerprint() throws IOException {
        Imported.Spec kind = new Imported.Spec("weights", "w.safetensors", true);
        DataPlaces places = new DataPlaces(Map.of("weights", folder));
        String one = executor.contents(kind, places);
        assertThat(executor.contents(kind, places)).isEqualTo(one);
        write(2);
        assertThat(executor.contents(kind, places)).isNotEqualTo(one);
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        Architecture other = new Architecture(new ResNet.Spec(18, 16), new Mlp.Spec(16, 12));
        assertThatThrownBy(() -> make(new Imported.Spec("weights", "w.safetensors", true), other))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is ResNet(depth = 18, width = 8) with Mlp(hidden = 16, out = 12")
                .hasMessageContaining("asks for ResNet(depth = 18, width = 16)");
    }

    @Test
    void aFileThatIsMissingIsToldBeforeAnythingIsComputed() {
        Imported.Spec kind = new Imported.Spec("weights", "none.pth", false);
        assertThatThrownBy(() -> executor.contents(kind, new DataPlaces(Map.of("weights", folder))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("none.pth does not exist")
                .hasMessageContaining("--data weights=DIR");
    }

    private void write(long seed) throws IOException {
        try (NDManager manager = Engine.start(CPU).newManager();
                EncoderNetwork network = new EncoderNetwork(SMALL, manager)) {
            network.state().initialise(seed);
            EncoderFile.write(folder.resolve("w.safetensors"), network);
        }
    }

    private Encoder<?> make(Imported.Spec kind, Architecture architecture) throws IOException {
        Path directory = Files.createDirectory(folder.resolve("result"));
        DataSets data = new DataSets(new DataPlaces(Map.of("weights", folder)));
        Inputs inputs = new Inputs(List.of(architecture), List.of(), List.of());
        executor.execute(kind, inputs, new Context(directory, 0, CPU, data, Monitor.silent(), 0));
        return executor.load(kind, inputs, directory);
    }
}

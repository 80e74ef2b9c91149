package org.orl.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.engine.InPlace;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.network.Networks;
import org.orl.runtime.network.State;
import org.orl.runtime.weights.Choice;
import org.orl.runtime.weights.EncoderExport;
import org.orl.runtime.weights.ImportedEncoder;

/** Weights that go out and come back compute the reference's features; replays resnet18_forward.npz. */
final class WeightsParityTest {

    @TempDir
    private Path folder;

    @Test
    void exportedAndImportedWeightsGiveTheReferencesFeatures() throws IOException {
        Npz golden = Npz.golden("resnet18_forward.npz");
        Path ours = folder.resolve("ours.safetensors");
        Path exported = folder.resolve("exported.safetensors");
        Architecture architecture = new Architecture(new ResNet.Spec(18, 64), new GlobalAveragePool.Spec());
        try (NDManager manager = Engine.start(new Hardware("cpu", 2)).newManager();
                State reference = new State(manager);
                EncoderNetwork network = new EncoderNetwork(architecture, manager)) {
            Networks.backbone(architecture.backbone(), reference.scope(""));
            Tensors.fill(reference, 1);
            reference
                    .all()
                    .forEach((name, array) -> InPlace.copy(network.state().all().get("backbone." + name), array));
            EncoderFile.write(ours, network);
        }
        assertThat(EncoderExport.write(ours, exported, false)).hasSize(120);
        NDManager manager = Engine.start(new Hardware("cpu", 2)).newManager();
        try (ImportedEncoder encoder = ImportedEncoder.read(exported, Choice.all(), manager);
                FeatureExtractor extractor = FeatureExtractor.of(encoder.network(), manager)) {
            float[] x = HashTensor.input(1, new long[] {4, 3, 64, 64}, -2, 2, 60000);
            FeatureExtractor.Maps maps = extractor.stage(x, 4, 64, 4);
            assertThat(maps.shape()).containsExactly(512, 2, 2);
            float[] expected = golden.floats("eval_stage4");
            int width = 512 * 2 * 2;
            double largest = 0;
            double difference = 0;
            for (int i = 0; i < expected.length; i++) {
                largest = Math.max(largest, Math.abs(expected[i]));
                difference = Math.max(difference, Math.abs(expected[i] - maps.rows()[i / width][i % width]));
            }
            assertThat(difference).isLessThan(1e-5 * largest);
        }
    }
}

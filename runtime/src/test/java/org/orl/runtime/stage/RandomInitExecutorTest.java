package org.orl.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.runtime.checkpoint.Safetensors;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.network.FeatureExtractor;
import org.orl.runtime.report.Monitor;

final class RandomInitExecutorTest {

    private static final Inputs INPUTS =
            new Inputs(List.of(new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(16, 12))), List.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesWhateverTheThreads() throws IOException {
        byte[] once = Files.readAllBytes(make("once", 5, 1).weights());
        assertThat(Files.readAllBytes(make("again", 5, 2).weights())).isEqualTo(once);
        assertThat(Files.readAllBytes(make("other", 6, 1).weights()))
                .hasSameSizeAs(once)
                .isNotEqualTo(once);
    }

    @Test
    void weightsHaveTheSpreadOfKaimingsDistribution() throws IOException {
        try (Safetensors file = Safetensors.open(make("one", 5, 1).weights())) {
            assertThat(file.names())
                    .startsWith("backbone.conv1.weight", "backbone.bn1.weight", "backbone.bn1.bias")
                    .endsWith("projector.bn0.num_batches_tracked", "projector.fc1.weight");
            // 64 x 64 x 9 numbers: the sample's deviation is within 2 % with near certainty
            String name = "backbone.layer4.1.conv2.weight";
            float[] values = new float[64 * 64 * 9];
            file.data(name).asFloatBuffer().get(values);
            double sum = 0;
            double squares = 0;
            for (float value : values) {
                sum += value;
                squares += value * value;
            }
            double expected = 2.0 / (64 * 9);
            assertThat(squares / values.length).isBetween(0.96 * expected, 1.04 * expected);
            assertThat(Math.abs(sum / values.length)).isLessThan(0.02 * Math.sqrt(expected));
            assertThat(file.data("backbone.bn1.weight").getFloat()).isEqualTo(1);
            assertThat(file.data("backbone.bn1.running_var").getFloat()).isEqualTo(1);
            assertThat(file.data("projector.fc0.bias").getFloat()).isZero();
        }
    }

    @Test
    void anExtractorReadsWhatWasWritten() throws IOException {
        try (FeatureExtractor extractor = FeatureExtractor.open(make("one", 5, 1), new Hardware("cpu", 1))) {
            float[] images = new float[2 * 3 * 64 * 64];
            for (int i = 0; i < images.length; i++) {
                images[i] = (float) Math.sin(i * 0.01);
            }
            float[][] pooled = extractor.pooled(images, 2, 64);
            float[][] grid = extractor.grid(images, 2, 64, 5, 2);
            assertThat(extractor.projected(images, 2, 64)).hasDimensions(2, 12);
            assertThat(pooled).hasDimensions(2, 64);
            assertThat(grid).hasDimensions(2, 4 * 64);
            float mean = (grid[1][0] + grid[1][1] + grid[1][2] + grid[1][3]) / 4;
            assertThat(pooled[1][0]).isCloseTo(mean, offset(1e-5f));
        }
    }

    @Test
    void isFoundByItsKind() {
        assertThat(ServiceLoader.load(Executor.class).stream().map(ServiceLoader.Provider::type))
                .contains(RandomInitExecutor.class);
    }

    private Encoder<?> make(String name, long seed, int threads) throws IOException {
        Path directory = Files.createDirectory(folder.resolve(name));
        Context context = new Context(directory, seed, new Hardware("cpu", threads), null, Monitor.silent(), 0);
        RandomInitExecutor executor = new RandomInitExecutor();
        executor.execute(new RandomInit.Spec(), INPUTS, context);
        return executor.load(new RandomInit.Spec(), INPUTS, directory);
    }
}

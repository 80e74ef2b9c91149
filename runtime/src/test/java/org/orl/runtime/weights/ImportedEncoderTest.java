package org.orl.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.GlobalAveragePool;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.UserError;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;

final class ImportedEncoderTest {

    private static final Architecture SMALL = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(16, 12));

    @TempDir
    private Path folder;

    private NDManager manager;
    private EncoderNetwork network;
    private Path file;

    @BeforeEach
    void make() {
        manager = Engine.start(new Hardware("cpu", 1)).newManager();
        network = new EncoderNetwork(SMALL, manager);
        network.state().initialise(3);
        file = folder.resolve("some.pth");
    }

    @AfterEach
    void free() {
        manager.close();
    }

    @Test
    void torchvisionsNamesGiveTheBackboneAndTheClassifierIsNamed() throws IOException {
        torchvision().floats("fc.weight", 10, 64).floats("fc.bias", 10).to(file);
        try (ImportedEncoder encoder = ImportedEncoder.read(file, Choice.all(), manager)) {
            assertThat(encoder.layout()).isEqualTo("torchvision");
            assertThat(encoder.architecture())
                    .isEqualTo(new Architecture(SMALL.backbone(), new GlobalAveragePool.Spec()));
            assertThat(encoder.leftOut()).containsExactly("fc.weight", "fc.bias");
            assertSame(encoder);
        }
    }

    @Test
    void anOfficialCheckpointOfByolGivesTheOnlineNetwork() throws IOException {
        new Saved()
                .encoder(network, name -> "module." + online(name))
                .encoder(network, name -> "module." + name.replace("projector.", "neck."))
                .floats("module.target_net.0.conv1.weight", 8, 3, 7, 7)
                .floats("module.head.predictor.fc0.weight", 16, 12)
                .floats("module.local_intra_head.predictor.fc0.weight", 16, 12)
                .to(file);
        try (ImportedEncoder encoder = ImportedEncoder.read(file, Choice.all(), manager)) {
            assertThat(encoder.architecture()).isEqualTo(SMALL);
            assertThat(encoder.leftOut()).hasSize(3).allMatch(name -> name.startsWith("module."));
            assertSame(encoder);
        }
        try (ImportedEncoder encoder = ImportedEncoder.read(file, Choice.backboneAlone(), manager)) {
            assertThat(encoder.architecture().projector()).isEqualTo(new GlobalAveragePool.Spec());
            assertThat(encoder.leftOut()).contains("module.online_net.1.fc0.weight");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProjectorsOfAllMethodsAreRecognised(Mlp.BatchNorm batchNorm) throws IOException {
        Architecture architecture = new Architecture(SMALL.backbone(), new Mlp.Spec(16, 12, batchNorm));
        try (EncoderNetwork other = new EncoderNetwork(architecture, manager)) {
            new Saved()
                    .encoder(other, name -> name.replace("projector.", "neck."))
                    .to(file);
        }
        try (ImportedEncoder encoder = ImportedEncoder.read(file, Choice.all(), manager)) {
            assertThat(encoder.architecture()).isEqualTo(architecture);
        }
    }

    @Test
    void aSecondNameWithOtherNumbersIsAnError() throws IOException {
        new Saved()
                .encoder(network, ImportedEncoderTest::online)
                .encoder(network, name -> name.startsWith("backbone.") ? name : null)
                .damage("backbone.layer1.0.conv1.weight", 2, 77)
                .to(file);
        assertRefused(Choice.all())
                .hasMessageContaining("backbone.layer1.0.conv1.weight and online_net.0.layer1.0.conv1.weight")
                .hasMessageContaining("different numbers");
    }

    @Test
    void theTargetNetworkIsTakenWhereItIsAskedFor() throws IOException {
        new Saved()
                .encoder(network, name -> online(name).replace("online_net", "target_net"))
                .floats("online_net.0.conv1.weight", 8, 3, 7, 7)
                .to(file);
        Choice choice =
                new Choice(Optional.of("target_net.0."), Optional.of("target_net.1."), true, List.of("online_net."));
        try (ImportedEncoder encoder = ImportedEncoder.read(file, choice, manager)) {
            assertThat(encoder.architecture()).isEqualTo(SMALL);
            assertSame(encoder);
        }
    }

    @Test
    void whatIsLeftOverIsListedUntilItIsIgnored() throws IOException {
        torchvision().floats("extra.weight", 2).floats("queue2", 5).to(file);
        assertRefused(Choice.all())
                .hasMessageContaining("belongs to no encoder known here: extra.weight, queue2.")
                .hasMessageContaining("--ignore");
        Choice choice = new Choice(Optional.empty(), Optional.empty(), true, List.of("extra.", "queue2"));
        try (ImportedEncoder encoder = ImportedEncoder.read(file, choice, manager)) {
            assertThat(encoder.leftOut()).containsExactly("extra.weight", "queue2");
        }
        assertRefused(new Choice(Optional.empty(), Optional.empty(), true, List.of("extra.", "queue2", "nothing")))
                .hasMessageContaining("begins with 'nothing'");
    }

    @Test
    void whatIsMissingOrMisshapenIsListed() throws IOException {
        torchvision()
                .without("layer1.0.bn1.bias")
                .without("layer4.1.bn2.running_var")
                .floats("layer2.0.conv2.weight", 4, 4)
                .to(file);
        assertRefused(Choice.all())
                .hasMessageContaining("lacks backbone.layer1.0.bn1.bias, backbone.layer4.1.bn2.running_var;")
                .hasMessageContaining("layer2.0.conv2.weight is [4, 4] instead of [16, 16, 3, 3]");
    }

    @Test
    void oldFilesLackTheCountersAllOfThemOrNone() throws IOException {
        new Saved()
                .encoder(
                        network,
                        name -> name.startsWith("backbone.") && !name.endsWith("num_batches_tracked")
                                ? name.substring(9)
                                : null)
                .to(file);
        try (ImportedEncoder encoder = ImportedEncoder.read(file, Choice.all(), manager)) {
            assertThat(encoder.withoutCounters()).isTrue();
        }
        torchvision().without("bn1.num_batches_tracked").to(file);
        assertRefused(Choice.all()).hasMessageContaining("lacks backbone.bn1.num_batches_tracked");
    }

    @Test
    void numbersThatAreNoneAreRefused() throws IOException {
        torchvision()
                .damage("bn1.weight", 2, 0x80)
                .damage("bn1.weight", 3, 0x7f)
                .to(file);
        assertRefused(Choice.all()).hasMessageContaining("bn1.weight that are infinite");
    }

    @Test
    void whatIsNoEncoderIsRefused() throws IOException {
        new Saved().floats("weight", 3).to(file);
        assertRefused(Choice.all())
                .hasMessageContaining("no tensor named conv1.weight")
                .hasMessageContaining("weight");
        torchvision().without("layer4.1.conv1.weight").to(file);
        assertRefused(Choice.all()).hasMessageContaining("no ResNet-18, -34 or -50");
        Files.writeString(file, "a letter");
        assertRefused(Choice.all()).hasMessageContaining("some.pth");
        Files.delete(file);
        assertRefused(Choice.all()).hasMessageContaining("There is no file");
    }

    @Test
    void exportedAndImportedAgainAnEncoderHasTheSameNumbers() throws IOException {
        Path ours = folder.resolve("ours.safetensors");
        EncoderFile.write(ours, network);
        Path backbone = folder.resolve("backbone.safetensors");
        Path whole = folder.resolve("whole.safetensors");
        assertThat(EncoderExport.write(ours, backbone, false))
                .startsWith("conv1.weight", "bn1.weight")
                .noneMatch(name -> name.startsWith("projector"));
        assertThat(EncoderExport.write(ours, whole, true)).endsWith("projector.fc1.weight");
        try (ImportedEncoder encoder = ImportedEncoder.read(backbone, Choice.all(), manager)) {
            assertSame(encoder);
        }
        try (ImportedEncoder encoder = ImportedEncoder.read(ours, Choice.all(), manager)) {
            assertThat(encoder.architecture()).isEqualTo(SMALL);
            Path again = folder.resolve("again.safetensors");
            EncoderFile.write(again, encoder.network());
            assertThat(again).hasSameBinaryContentAs(ours);
        }
        assertThatThrownBy(() -> EncoderExport.write(backbone, whole, false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("orl import");
    }

    private Saved torchvision() {
        return new Saved().encoder(network, name -> name.startsWith("backbone.") ? name.substring(9) : null);
    }

    private static String online(String name) {
        return name.replace("backbone.", "online_net.0.").replace("projector.", "online_net.1.");
    }

    private void assertSame(ImportedEncoder encoder) {
        encoder.network()
                .state()
                .all()
                .forEach((name, array) -> assertThat(
                                array.contentEquals(network.state().all().get(name)))
                        .as(name)
                        .isTrue());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Choice choice) {
        return assertThatThrownBy(() -> ImportedEncoder.read(file, choice, manager))
                .isInstanceOf(UserError.class);
    }
}

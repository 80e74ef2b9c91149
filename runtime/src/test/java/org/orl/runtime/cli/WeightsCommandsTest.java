package org.orl.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.runtime.checkpoint.Store;
import org.orl.runtime.engine.Engine;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.image.ImageEncoder;
import org.orl.runtime.image.RgbImage;
import org.orl.runtime.network.EncoderFile;
import org.orl.runtime.network.EncoderNetwork;

final class WeightsCommandsTest {

    private static final String FINGERPRINT = "0123456789abcdef";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void storeAnEncoder() throws IOException {
        Store store = new Store(folder);
        Architecture architecture = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(16, 12));
        try (NDManager manager = Engine.start(new Hardware("cpu", 1)).newManager();
                EncoderNetwork network = new EncoderNetwork(architecture, manager)) {
            network.state().initialise(1);
            EncoderFile.write(store.begin(FINGERPRINT).resolve(EncoderFile.NAME), network);
        }
        store.seal(FINGERPRINT, Map.of());
    }

    @Test
    void aStoredEncoderIsExportedAndImportedAgain() throws IOException {
        String exported = folder.resolve("exported.safetensors").toString();
        Path imported = folder.resolve("imported.safetensors");
        assertThat(orl("export", "012345", "-o", exported, "--with-projector", "--workspace", folder.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("tensors of").contains("from conv1.weight to projector.fc1.weight");
        assertThat(orl("import", exported, "-o", imported.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("belongs to no encoder known here: projector.fc0.weight");
        assertThat(orl("import", exported, "-o", imported.toString(), "--ignore", "projector."))
                .isZero();
        assertThat(out.toString())
                .contains("named as in torchvision")
                .contains("backbone   ResNet(depth = 18, width = 8)")
                .contains("Left out, since they belong to no encoder (8): projector.fc0.weight")
                .contains("Wrote 120 tensors");
        assertThat(Files.size(imported)).isPositive();
    }

    @Test
    void featuresAreTheSameFromEveryFormOfTheWeights() throws IOException {
        Path photo = folder.resolve("a photo.png");
        byte[] pixels = new byte[60 * 40 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 % 251);
        }
        Files.write(photo, ImageEncoder.png(new RgbImage(60, 40, pixels)));
        String exported = folder.resolve("exported.safetensors").toString();
        orl("export", FINGERPRINT, "-o", exported, "--workspace", folder.toString());
        out.getBuffer().setLength(0);
        Path npz = folder.resolve("f.npz");
        assertThat(orl("features", exported, photo.toString(), "-o", npz.toString(), "--size", "32", "--with-input"))
                .as(err.toString())
                .isZero();
        String first = out.toString();
        assertThat(first).startsWith(photo + ": ").contains("64 numbers, norm ");
        assertThat(err.toString()).contains("['features'] is 1 x 64, float32");
        assertThat(npz).isNotEmptyFile();
        out.getBuffer().setLength(0);
        orl("features", "0123456", photo.toString(), "--size", "32", "--workspace", folder.toString());
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void layersHaveTheirShapes() throws IOException {
        Path photo = folder.resolve("p.png");
        Files.write(photo, ImageEncoder.png(new RgbImage(40, 40, new byte[40 * 40 * 3])));
        for (String[] layer : new String[][] {
            {"stem", "1 x 8 x 16 x 16"},
            {"layer1", "1 x 8 x 8 x 8"},
            {"layer4", "1 x 64 x 1 x 1"},
            {"projector", "1 x 12"}
        }) {
            err.getBuffer().setLength(0);
            String npz = folder.resolve("f.npz").toString();
            assertThat(orl(
                            "features",
                            FINGERPRINT,
                            photo.toString(),
                            "--size",
                            "32",
                            "--layer",
                            layer[0],
                            "-o",
                            npz,
                            "--workspace",
                            folder.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(err.toString()).contains(" is " + layer[1] + ", float32");
        }
    }

    @Test
    void whatIsNoEncoderIsTold() {
        assertThat(orl("export", "nothing", "-o", "x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("no result with an encoder, nothing")
                .contains("orl plan");
        assertThat(orl("export", "ffffff", "-o", "x", "--workspace", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("No stored result");
    }

    @Test
    void aDamagedResultIsNotExported() throws IOException {
        Path file = new Store(folder).result(FINGERPRINT).resolve(EncoderFile.NAME);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(orl("export", FINGERPRINT, "-o", "x", "--workspace", folder.toString()))
                .isEqualTo(4);
        assertThat(err.toString()).contains("is damaged").contains("other bytes");
    }

    private int orl(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}

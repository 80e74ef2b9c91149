package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.Architecture;
import org.orl.dsl.artifact.Artifact;
import org.orl.dsl.artifact.Encoder;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.data.CocoJson;
import org.orl.dsl.data.Voc07;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.network.Mlp;
import org.orl.dsl.network.ResNet;
import org.orl.dsl.stage.RandomInit;
import org.orl.runtime.UserError;
import org.orl.runtime.data.DataPlaces;
import org.orl.runtime.data.DataSets;
import org.orl.runtime.engine.Hardware;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.report.Monitor;
import org.orl.runtime.stage.RandomInitExecutor;

/** Bright pictures against dark ones, seen by a random network. */
final class LinearSvmExecutorTest {

    private static final LinearSvm.Spec SPEC = new LinearSvm.Spec(40, 36, 2, List.of(1.0, 0.0625), 3, 2, 1e-4, 2000);
    private static final Architecture NETWORK = new Architecture(new ResNet.Spec(18, 8), new Mlp.Spec(16, 12));
    private static final int PICTURES = 12;
    private static final String BRIGHT = "{\"id\": 1, \"name\": \"bright\"}";
    private static final String MOON = "{\"id\": 2, \"name\": \"moon\"}";

    @TempDir
    private Path folder;

    private final List<String> events = new ArrayList<>();
    private Encoder<?> encoder;

    @BeforeEach
    void drawPicturesAndANetwork() throws IOException {
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage picture = new BufferedImage(50 + i, 44, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    int grey = (bright(i) ? 200 : 20) + (x * 7 + y * 3 + i * 5) % 40;
                    picture.setRGB(x, y, new Color(grey, grey, grey).getRGB());
                }
            }
            ImageIO.write(picture, "png", folder.resolve(i + ".png").toFile());
        }
        Files.createDirectory(folder.resolve("encoder"));
        Inputs network = new Inputs(List.of(NETWORK), List.of(), List.of());
        RandomInitExecutor random = new RandomInitExecutor();
        random.execute(new RandomInit.Spec(), network, context(folder.resolve("encoder"), 1));
        encoder = random.load(new RandomInit.Spec(), network, folder.resolve("encoder"));
    }

    @Test
    void fromPhotosToAScoreThatIsReadBack() throws IOException {
        list("train.json", BRIGHT, 1);
        list("test.json", BRIGHT, 1);
        MeanAp score = score("score", 2);
        assertThat(score.classes()).extracting(MeanAp.ClassAp::name).containsExactly("bright");
        assertThat(score.mean()).isEqualTo(1).isEqualTo(score.classes().get(0).ap());
        assertThat(score.classes().get(0).cost()).isIn(SPEC.costs());
        assertThat(score.classes().get(0).crossValidationAp()).isEqualTo(1);
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("score/score.json").toFile());
        assertThat(file.get("mean").asDouble()).isEqualTo(1);
        assertThat(file.get("trainImages").asInt()).isEqualTo(PICTURES);
        assertThat(file.get("classes").get(0).get("crossValidation")).hasSize(2);
    }

    @Test
    void theSameBytesWhateverTheThreadsOfTheSolver() throws IOException {
        list("train.json", BRIGHT, 1);
        list("test.json", BRIGHT, 1);
        score("one", 1);
        score("two", 2);
        assertThat(folder.resolve("one/score.json")).hasSameBinaryContentAs(folder.resolve("two/score.json"));
    }

    @Test
    void aClassThatNoTestPhotoShowsIsLeftOutAndTold() throws IOException {
        list("train.json", BRIGHT + "," + MOON, 1);
        list("test.json", BRIGHT + "," + MOON, 1);
        assertThat(score("score", 2).classes()).hasSize(1);
        assertThat(events).containsExactly("class 'moon' is left out of the mean: it has no positive training image");
        assertThat(Files.readString(folder.resolve("score/score.json")))
                .contains("\"leftOut\"", "\"moon\"", "\"no positive training image\"");
    }

    @Test
    void refusesListsThatAreLabelledDifferently() throws IOException {
        list("train.json", BRIGHT, 1);
        list("test.json", BRIGHT + "," + MOON, 1);
        assertThatThrownBy(() -> score("score", 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("[bright]")
                .hasMessageContaining("[bright, moon]");
    }

    @Test
    void refusesASplitWithoutAClassToScore() throws IOException {
        list("train.json", BRIGHT + "," + MOON, 1);
        list("test.json", BRIGHT + "," + MOON, 2);
        assertThatThrownBy(() -> score("score", 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No class can be scored: 'bright' has no positive test image,"
                        + " 'moon' has no positive training image.");
    }

    @Test
    void anImpossibleCrossValidationIsReadBackAsNoNumber() throws IOException {
        SvmResult.ScoredClass rare =
                new SvmResult.ScoredClass("rare", 0.5, 1, List.of(Double.NaN, Double.NaN), Double.NaN, 0, 1, 3);
        SvmScoreFile.write(folder, new SvmResult(List.of(rare), List.of()), 12, 10);
        MeanAp score = SvmScoreFile.read(folder);
        assertThat(score.mean()).isEqualTo(0.5);
        assertThat(score.classes().get(0).crossValidationAp()).isNaN();
    }

    @Test
    void isFoundByItsKind() {
        assertThat(ServiceLoader.load(Executor.class).stream().map(ServiceLoader.Provider::type))
                .contains(LinearSvmExecutor.class);
    }

    private static boolean bright(int picture) {
        return picture % 2 == 0;
    }

    /** A list of all pictures, the bright ones in a category. */
    private void list(String name, String categories, int category) throws IOException {
        List<String> images = new ArrayList<>();
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            images.add("{\"id\": %d, \"file_name\": \"%d.png\"}".formatted(i, i));
            if (bright(i)) {
                annotations.add("{\"id\": %d, \"image_id\": %d, \"category_id\": %d, \"bbox\": [0, 0, 9, 9]}"
                        .formatted(i, i, category));
            }
        }
        Files.writeString(
                folder.resolve(name),
                "{\"images\": %s, \"categories\": [%s], \"annotations\": %s}"
                        .formatted(images, categories, annotations));
    }

    private MeanAp score(String name, int threads) throws IOException {
        List<Artifact> artifacts = List.of(
                new Voc07(new CocoJson("set", "train.json", "."), new CocoJson("set", "test.json", ".")), encoder);
        Inputs inputs = new Inputs(artifacts, List.of(), List.of());
        Path directory = Files.createDirectory(folder.resolve(name));
        LinearSvmExecutor executor = new LinearSvmExecutor();
        executor.execute(SPEC, inputs, context(directory, threads));
        return executor.load(SPEC, inputs, directory);
    }

    private Context context(Path directory, int threads) {
        DataSets data = new DataSets(new DataPlaces(Map.of("set", folder)));
        Monitor monitor = new Monitor() {
            @Override
            public void begin(String name, long done, long total, String unit) {}

            @Override
            public void advance(long done, Map<String, Double> figures) {}

            @Override
            public void end() {}

            @Override
            public void event(String type, Map<String, Object> fields) {
                events.add(String.valueOf(fields.get("message")));
            }
        };
        return new Context(directory, 1, new Hardware("cpu", threads), data, monitor, 0);
    }
}

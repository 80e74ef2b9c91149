package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.MeanAp;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;

/** Bright pictures against dark ones, seen by a random network. */
final class LinearSvmExecutorTest {

    private static final LinearSvm.Spec SPEC = new LinearSvm.Spec(40, 36, 5, 2, List.of(1.0, 0.0625), 3, 2, 1e-4, 2000);

    @TempDir
    private Path folder;

    private BrightAndDark pictures;

    @BeforeEach
    void drawPicturesAndANetwork() throws IOException {
        pictures = new BrightAndDark(folder);
    }

    @Test
    void fromPhotosToAScoreThatIsReadBack() throws IOException {
        pictures.list("train.json", BrightAndDark.BRIGHT, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT, 1);
        MeanAp score = score("score", 2);
        assertThat(score.classes()).extracting(MeanAp.ClassAp::name).containsExactly("bright");
        assertThat(score.mean()).isEqualTo(1).isEqualTo(score.classes().get(0).ap());
        assertThat(score.classes().get(0).cost()).isIn(SPEC.costs());
        assertThat(score.classes().get(0).crossValidationAp()).isEqualTo(1);
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("score/score.json").toFile());
        assertThat(file.get("mean").asDouble()).isEqualTo(1);
        assertThat(file.get("trainImages").asInt()).isEqualTo(BrightAndDark.PICTURES);
        assertThat(file.get("classes").get(0).get("crossValidation")).hasSize(2);
    }

    @Test
    void theSameBytesWhateverTheThreadsOfTheSolver() throws IOException {
        pictures.list("train.json", BrightAndDark.BRIGHT, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT, 1);
        score("one", 1);
        score("two", 2);
        assertThat(folder.resolve("one/score.json")).hasSameBinaryContentAs(folder.resolve("two/score.json"));
    }

    @Test
    void aClassThatNoTestPhotoShowsIsLeftOutAndTold() throws IOException {
        pictures.list("train.json", BrightAndDark.BRIGHT + "," + BrightAndDark.MOON, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT + "," + BrightAndDark.MOON, 1);
        assertThat(score("score", 2).classes()).hasSize(1);
        assertThat(pictures.messages())
                .containsExactly("class 'moon' is left out of the mean: it has no positive training image");
        assertThat(Files.readString(folder.resolve("score/score.json")))
                .contains("\"leftOut\"", "\"moon\"", "\"no positive training image\"");
    }

    @Test
    void refusesListsThatAreLabelledDifferently() throws IOException {
        pictures.list("train.json", BrightAndDark.BRIGHT, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT + "," + BrightAndDark.MOON, 1);
        assertThatThrownBy(() -> score("score", 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("[bright]")
                .hasMessageContaining("[bright, moon]");
    }

    @Test
    void refusesASplitWithoutAClassToScore() throws IOException {
        pictures.list("train.json", BrightAndDark.BRIGHT + "," + BrightAndDark.MOON, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT + "," + BrightAndDark.MOON, 2);
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

    private MeanAp score(String name, int threads) throws IOException {
        Inputs inputs = new Inputs(List.of(BrightAndDark.SPLIT, pictures.encoder()), List.of(), List.of());
        Path directory = Files.createDirectory(folder.resolve(name));
        LinearSvmExecutor executor = new LinearSvmExecutor();
        executor.execute(SPEC, inputs, pictures.context(directory, threads));
        return executor.load(SPEC, inputs, directory);
    }
}

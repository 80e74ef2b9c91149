package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.augment.CenterCrop;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomHorizontalFlip;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.evaluate.LinearProbe;
import org.orl.dsl.evaluate.ProbeHeads;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Monitor;
import org.orl.dsl.train.Setting;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Interrupted;
import org.orl.runtime.train.OnlineScore;
import org.orl.runtime.train.OnlineScores;

final class LinearProbeExecutorTest {

    private static final View VIEW = View.of(
            new RandomResizedCrop.Spec(48, 0.5, 1, 0.75, 1.34, Interpolation.BILINEAR),
            new RandomHorizontalFlip.Spec(0.5));
    private static final List<Setting> SETTINGS = List.of(
            new Sgd.Spec(0.05, 0.9, 1e-4, true),
            new Steps.Spec(List.of(3), 0.1),
            new Epochs.Spec(4),
            new BatchSize.Spec(4));

    private static final List<Setting> MONITORED =
            Stream.concat(SETTINGS.stream(), Stream.of(new Monitor.Spec(3))).toList();

    @TempDir
    private Path folder;

    private BrightAndDark pictures;

    @BeforeEach
    void drawPicturesAndANetwork() throws IOException {
        pictures = new BrightAndDark(folder);
        pictures.listBoth("train.json");
        pictures.listBoth("test.json");
    }

    @Test
    void fiveHeadsLearnOnAFrozenEncoder() throws IOException {
        byte[] weights = Files.readAllBytes(pictures.encoder().weights());
        TopK score = score("score", new LinearProbe.Spec(ProbeHeads.STAGES, 50, 48, false), VIEW);
        assertThat(score.heads())
                .extracting(TopK.Head::name)
                .containsExactly("head0", "head1", "head2", "head3", "head4");
        assertThat(score.headline()).isEqualTo(100);
        assertThat(score.metric()).isEqualTo("top-1 of the best");
        assertThat(score.figures())
                .containsKeys("Top-1", "Top-5", "head4 Top-1")
                .hasSize(12);
        assertThat(score.best().classes()).extracting(TopK.ClassAccuracy::name).containsExactly("bright", "dark");
        assertThat(pictures.encoder().weights()).hasBinaryContent(weights);
        assertThat(folder.resolve("score")).isDirectoryContaining("glob:**/history.jsonl");
        assertThat(folder.resolve("score/checkpoints")).doesNotExist();
    }

    @Test
    void oneHeadOnTheLastStage() throws IOException {
        TopK score = score("score", new LinearProbe.Spec(ProbeHeads.LAST, 50, 48, false), VIEW);
        assertThat(score.heads()).extracting(TopK.Head::name).containsExactly("head");
        assertThat(score.metric()).isEqualTo("top-1");
        assertThat(score.heads().get(0).top5()).isEqualTo(1);
    }

    @Test
    void cachedFeaturesAreAnotherProtocolAndSaySo() throws IOException {
        TopK score = score("score", new LinearProbe.Spec(ProbeHeads.STAGES, 50, 48, true), VIEW);
        assertThat(score.headline()).isEqualTo(100);
        assertThat(score.metric()).isEqualTo("top-1 of the best, cached centre crops");
        assertThat(Files.readString(folder.resolve("score/score.json"))).contains("\"cached centre crops\"");
    }

    @Test
    void aStoppedProbeGoesOnToTheSameBytes() throws IOException {
        LinearProbe.Spec spec = new LinearProbe.Spec(ProbeHeads.STAGES, 50, 48, false);
        score("whole", spec, VIEW);
        pictures.afterStep(Thread.currentThread()::interrupt);
        assertThatThrownBy(() -> score("parts", spec, VIEW)).isInstanceOf(Interrupted.class);
        assertThat(folder.resolve("parts/score.json")).doesNotExist();
        assertThat(folder.resolve("parts/checkpoints")).isNotEmptyDirectory();
        pictures.afterStep(() -> {});
        score("parts", spec, VIEW);
        assertSame("whole", "parts", "score.json", "history.jsonl");
    }

    @Test
    void aMonitoredProbeIsScoredWhileItLearnsAndLearnsTheSame() throws IOException {
        for (boolean cached : new boolean[] {false, true}) {
            LinearProbe.Spec spec = new LinearProbe.Spec(ProbeHeads.STAGES, 50, 48, cached);
            score("alone-" + cached, spec, VIEW);
            TopK score = score("watched-" + cached, spec, VIEW, MONITORED);

            assertThat(folder.resolve("alone-" + cached).resolve(OnlineScores.NAME))
                    .doesNotExist();
            List<OnlineScore> looks =
                    OnlineScores.read(folder.resolve("watched-" + cached)).scores();
            assertThat(looks).extracting(OnlineScore::epoch).containsExactly(0, 3, 4);
            assertThat(looks.get(2).figures()).isEqualTo(score.figures());
            assertThat(looks.get(0).figures()).isNotEqualTo(score.figures());
            assertThat(looks.get(0).metric()).isEqualTo(score.metric());
            assertSame("alone-" + cached, "watched-" + cached, "score.json", "history.jsonl");
        }
    }

    @Test
    void aStoppedProbeGoesOnWithItsScores() throws IOException {
        LinearProbe.Spec spec = new LinearProbe.Spec(ProbeHeads.LAST, 50, 48, false);
        score("whole", spec, VIEW, MONITORED);
        pictures.afterStep(Thread.currentThread()::interrupt);
        assertThatThrownBy(() -> score("parts", spec, VIEW, MONITORED)).isInstanceOf(Interrupted.class);
        pictures.afterStep(() -> {});
        score("parts", spec, VIEW, MONITORED);
        assertSame("whole", "parts", "score.json", OnlineScores.NAME);
    }

    @Test
    void refusesAViewOfAnotherSizeThanTheTestCrop() {
        View view = View.of(new CenterCrop.Spec(40));
        assertThatThrownBy(() -> score("score", new LinearProbe.Spec(ProbeHeads.LAST, 50, 48, false), view))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("The training view has 40 px, the test images' crop 48 px");
    }

    @Test
    void refusesPicturesThatAreTooSmallForTheProtocol() {
        View view = View.of(new CenterCrop.Spec(16));
        assertThatThrownBy(() -> score("score", new LinearProbe.Spec(ProbeHeads.STAGES, 20, 16, false), view))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("times as large: set the evaluation's size or crop");
    }

    @Test
    void refusesAnImageWithoutAClass() throws IOException {
        pictures.list("test.json", BrightAndDark.BRIGHT, 1);
        assertThatThrownBy(() -> score("score", new LinearProbe.Spec(ProbeHeads.LAST, 50, 48, false), VIEW))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1.png of " + folder.resolve("test.json")
                        + " shows none of the classes, but this evaluation needs one class an image.");
    }

    @Test
    void refusesPartsWithDifferentClasses() throws IOException {
        pictures.listBoth("test.json");
        Path test = folder.resolve("test.json");
        Files.writeString(test, Files.readString(test).replace("\"dark\"", "\"gloomy\""));
        assertThatThrownBy(() -> score("score", new LinearProbe.Spec(ProbeHeads.LAST, 50, 48, false), VIEW))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("[bright, dark]")
                .hasMessageContaining("[bright, gloomy]");
    }

    @Test
    void guessesAreTheGreatestScoresAndTheFirstOfEquals() {
        float[] guesses = new float[5];
        Guesses.write(new float[] {1, 3, 3, 0, 2, 5}, guesses, 0);
        assertThat(guesses).containsExactly(5, 1, 2, 4, 0);
        assertThat(Guesses.kept(2)).isEqualTo(2);
    }

    @Test
    void isFoundByItsKind() {
        assertThat(ServiceLoader.load(Executor.class).stream().map(ServiceLoader.Provider::type))
                .contains(LinearProbeExecutor.class);
    }

    private void assertSame(String one, String other, String... files) {
        for (String file : files) {
            assertThat(folder.resolve(other).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(one).resolve(file));
        }
    }

    private TopK score(String name, LinearProbe.Spec spec, View view) throws IOException {
        return score(name, spec, view, SETTINGS);
    }

    private TopK score(String name, LinearProbe.Spec spec, View view, List<Setting> settings) throws IOException {
        Inputs inputs = new Inputs(List.of(BrightAndDark.SPLIT, pictures.encoder()), List.of(view), settings);
        Path directory = Files.createDirectories(folder.resolve(name));
        LinearProbeExecutor executor = new LinearProbeExecutor();
        executor.execute(spec, inputs, pictures.context(directory, 1));
        return executor.load(spec, inputs, directory);
    }
}

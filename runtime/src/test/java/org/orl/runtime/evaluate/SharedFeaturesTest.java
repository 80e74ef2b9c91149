package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.evaluate.LinearSvm;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Context;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.feature.SharedFeatures;

/** Two protocols that see the same features of an encoder read and embed the pictures once in a run. */
final class SharedFeaturesTest {

    private static final LinearSvm.Spec SVM = new LinearSvm.Spec(40, 36, 5, 2, List.of(1.0), 3, 2, 1e-4, 2000);

    @TempDir
    private Path folder;

    private final SharedFeatures shared = new SharedFeatures();
    private BrightAndDark pictures;

    @BeforeEach
    void drawPicturesAndANetwork() throws IOException {
        pictures = new BrightAndDark(folder);
        pictures.list("train.json", BrightAndDark.BRIGHT, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT, 1);
    }

    @Test
    void theSecondProtocolReadsNoPictureAndFindsTheSame() throws IOException {
        lowShot("alone", 5, new SharedFeatures());
        svm();
        spoilThePictures();

        lowShot("second", 5, shared);

        assertThat(folder.resolve("second/score.json")).hasSameBinaryContentAs(folder.resolve("alone/score.json"));
        assertThat(pictures.messages())
                .contains(
                        "features of the train images: those of an evaluation before",
                        "features of the test images: those of an evaluation before");
    }

    @Test
    void anotherLayerIsComputed() throws IOException {
        svm();
        spoilThePictures();
        assertThatThrownBy(() -> lowShot("other", 4, shared)).isInstanceOf(UserError.class);
    }

    @Test
    void anotherEncoderIsComputed() throws IOException {
        svm();
        spoilThePictures();
        byte[] weights = Files.readAllBytes(pictures.encoder().weights());
        weights[weights.length - 1]++;
        Files.write(pictures.encoder().weights(), weights);
        assertThatThrownBy(() -> lowShot("other", 5, shared)).isInstanceOf(UserError.class);
    }

    private void svm() throws IOException {
        new LinearSvmExecutor().execute(SVM, inputs(), context("svm", shared));
    }

    private void lowShot(String name, int layer, SharedFeatures features) throws IOException {
        LowShotSvm.Spec spec = new LowShotSvm.Spec(List.of(1, 2), 2, 1, 40, 36, layer, 2, List.of(1.0), 2, 1e-4, 2000);
        new LowShotSvmExecutor().execute(spec, inputs(), context(name, features));
    }

    private void spoilThePictures() throws IOException {
        for (int i = 0; i < BrightAndDark.PICTURES; i++) {
            Files.writeString(folder.resolve(i + ".png"), "no picture");
        }
    }

    private Inputs inputs() {
        return new Inputs(List.of(BrightAndDark.SPLIT, pictures.encoder()), List.of(), List.of());
    }

    private Context context(String name, SharedFeatures features) throws IOException {
        Context own = pictures.context(Files.createDirectory(folder.resolve(name)), 2);
        return new Context(
                own.directory(), own.seed(), own.hardware(), own.data(), own.monitor(), 0, 1, List.of(), features);
    }
}

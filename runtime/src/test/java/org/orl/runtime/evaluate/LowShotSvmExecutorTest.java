package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.ShotCurve;
import org.orl.dsl.evaluate.LowShotSvm;
import org.orl.runtime.UserError;
import org.orl.runtime.data.MultiLabels;
import org.orl.runtime.execution.Executor;
import org.orl.runtime.execution.Inputs;

final class LowShotSvmExecutorTest {

    @TempDir
    private Path folder;

    private BrightAndDark pictures;

    @BeforeEach
    void drawPicturesAndANetwork() throws IOException {
        pictures = new BrightAndDark(folder);
        pictures.list("train.json", BrightAndDark.BRIGHT, 1);
        pictures.list("test.json", BrightAndDark.BRIGHT, 1);
    }

    @Test
    void fromPhotosToACurveThatIsReadBack() throws IOException {
        ShotCurve curve = score("score", spec(List.of(1, 3), 2), 2);
        assertThat(curve.points()).extracting(ShotCurve.Point::shots).containsExactly(1, 3);
        assertThat(curve.points()).allSatisfy(point -> {
            assertThat(point.mean()).isEqualTo(1);
            assertThat(point.std()).isZero();
            assertThat(point.costs()).hasSize(2);
            assertThat(point.classes()).extracting(ShotCurve.ClassAp::name).containsExactly("bright");
        });
        assertThat(curve.headline()).isEqualTo(100);
        assertThat(Files.readString(folder.resolve("score/score.json"))).contains("\"mAP, 3 shots\"");
    }

    @Test
    void theSameBytesWhateverTheThreads() throws IOException {
        score("one", spec(List.of(1, 2), 1), 1);
        score("two", spec(List.of(1, 2), 1), 2);
        assertThat(folder.resolve("one/score.json")).hasSameBinaryContentAs(folder.resolve("two/score.json"));
    }

    @Test
    void refusesMoreShotsThanAClassHasPositiveImages() {
        assertThatThrownBy(() -> score("score", spec(List.of(1, 7), 1), 1))
                .isInstanceOf(UserError.class)
                .hasMessage("Class 'bright' has 6 positive training images, but @LowShotSvm.shots asks for 7."
                        + " Ask for at most 6 shots, or label more images of it.");
    }

    @Test
    void refusesMoreNegativesThanThereAre() {
        assertThatThrownBy(() -> score("score", spec(List.of(4), 2), 1))
                .isInstanceOf(UserError.class)
                .hasMessage("Class 'bright' has 6 negative training images, but 4 shots with 2 negative images each ask"
                        + " for 8. Ask for fewer shots, or lower @LowShotSvm.negativesPerPositive.");
    }

    @Test
    void refusesAClassWithoutPositives() throws IOException {
        String both = BrightAndDark.BRIGHT + "," + BrightAndDark.MOON;
        pictures.list("test.json", both, 1);
        pictures.list("train.json", both, 1);
        assertThatThrownBy(() -> score("test", spec(List.of(1), 1), 1))
                .isInstanceOf(UserError.class)
                .hasMessage("Class 'moon' has no positive test image."
                        + " Label test images of it, or leave the class out of the lists.");
        assertThatThrownBy(() -> new SeededShots(labels(0, 0, 0), spec(List.of(1), 1), 1))
                .isInstanceOf(UserError.class)
                .hasMessage("Class 'cat' has no positive training image, but @LowShotSvm.shots asks for 1."
                        + " Label images of it, or leave the class out of the lists.");
    }

    @Test
    void shotsAreDrawnWithoutRepetitionFromCertainLabelsAlone() {
        MultiLabels labels = labels(IntStream.range(0, 60).map(i -> i % 3 - 1).toArray());
        SeededShots source = new SeededShots(labels, spec(List.of(5), 3), 1);
        Shots shots = source.draw(0, 2, 5);
        assertThat(IntStream.of(shots.positives()).boxed())
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(i -> i % 3 == 2);
        assertThat(IntStream.of(shots.negatives()).boxed())
                .hasSize(15)
                .doesNotHaveDuplicates()
                .allMatch(i -> i % 3 == 1);
        assertThat(source.draw(0, 2, 5).rows()).isEqualTo(shots.rows());
        assertThat(source.draw(0, 3, 5).rows()).isNotEqualTo(shots.rows());
    }

    @Test
    void isFoundByItsKind() {
        assertThat(ServiceLoader.load(Executor.class).stream().map(ServiceLoader.Provider::type))
                .contains(LowShotSvmExecutor.class);
    }

    private ShotCurve score(String name, LowShotSvm.Spec spec, int threads) throws IOException {
        Inputs inputs = new Inputs(List.of(BrightAndDark.SPLIT, pictures.encoder()), List.of(), List.of());
        Path directory = Files.createDirectory(folder.resolve(name));
        LowShotSvmExecutor executor = new LowShotSvmExecutor();
        executor.execute(spec, inputs, pictures.context(directory, threads));
        return executor.load(spec, inputs, directory);
    }

    private static LowShotSvm.Spec spec(List<Integer> shots, int negatives) {
        return new LowShotSvm.Spec(shots, 2, negatives, 40, 36, 5, 2, List.of(1.0, 0.0625), 2, 1e-4, 2000);
    }

    private static MultiLabels labels(int... values) {
        byte[][] rows = new byte[values.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new byte[] {(byte) values[i]};
        }
        return new MultiLabels(List.of("cat"), rows);
    }
}

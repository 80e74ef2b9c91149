package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.TopK;
import org.orl.dsl.evaluate.KnnClassifier;
import org.orl.runtime.UserError;
import org.orl.runtime.data.ClassLabels;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.parallel.Workers;

final class KnnClassifierExecutorTest {

    @TempDir
    private Path folder;

    @Test
    void fromPhotosToAScoreThatIsReadBack() throws IOException {
        TopK score = score(List.of(1, 5));
        assertThat(score.heads()).extracting(TopK.Head::name).containsExactly("k=1", "k=5");
        assertThat(score.headline()).isEqualTo(100);
        assertThat(score.figures()).containsEntry("k=5 Top-1", 100.0);
    }

    @Test
    void refusesMoreVotersThanTrainingImages() {
        assertThatThrownBy(() -> score(List.of(1, 13)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("asks for 13 training images to vote, and there are 12.");
    }

    @Test
    void nearerImagesHaveGreaterVotes() {
        float[][] train = {{10, 0}, {0.8f, 0.6f}, {0.8f, 0.6f}, {0, 1}};
        ClassLabels labels = new ClassLabels(List.of("a", "b", "c"), new int[] {0, 1, 1, 2});
        assertThat(guess(train, labels, 1)).containsExactly(0, 1, 2);
        // One vote of exp(1 / T) against two of exp(0.8 / T): 0.2 / T above or below ln 2 decides.
        assertThat(guess(train, labels, 0.2)).startsWith(0f);
        assertThat(guess(train, labels, 0.4)).startsWith(1f);
    }

    private static float[] guess(float[][] train, ClassLabels labels, double temperature) {
        float[][] copies = new float[train.length][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = train[i].clone();
        }
        int k = temperature == 1 ? 1 : 3;
        try (Workers workers = new Workers(2)) {
            return new KnnVotes(copies, labels, List.of(k), temperature)
                    .guesses(new float[][] {{2, 0}}, workers, () -> {})
                    .get(0);
        }
    }

    private TopK score(List<Integer> k) throws IOException {
        BrightAndDark pictures = new BrightAndDark(folder);
        pictures.listBoth("train.json");
        pictures.listBoth("test.json");
        KnnClassifier.Spec spec = new KnnClassifier.Spec(k, 0.07, 40, 36);
        Inputs inputs = new Inputs(List.of(BrightAndDark.SPLIT, pictures.encoder()), List.of(), List.of());
        Path directory = Files.createDirectories(folder.resolve("score"));
        KnnClassifierExecutor executor = new KnnClassifierExecutor();
        executor.execute(spec, inputs, pictures.context(directory, 2));
        return executor.load(spec, inputs, directory);
    }
}

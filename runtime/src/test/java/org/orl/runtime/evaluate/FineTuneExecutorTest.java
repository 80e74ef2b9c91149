package org.orl.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.artifact.TuningGrid;
import org.orl.dsl.augment.Interpolation;
import org.orl.dsl.augment.RandomResizedCrop;
import org.orl.dsl.augment.View;
import org.orl.dsl.evaluate.FineTune;
import org.orl.dsl.train.BatchSize;
import org.orl.dsl.train.Epochs;
import org.orl.dsl.train.Sgd;
import org.orl.dsl.train.Steps;
import org.orl.runtime.UserError;
import org.orl.runtime.execution.Inputs;
import org.orl.runtime.execution.Interrupted;

final class FineTuneExecutorTest {

    private static final View VIEW =
            View.of(new RandomResizedCrop.Spec(48, 0.5, 1, 0.75, 1.34, Interpolation.BILINEAR));

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
    void everyCombinationIsTrainedAndTheBestIsTheResult() throws IOException {
        byte[] weights = Files.readAllBytes(pictures.encoder().weights());
        TuningGrid grid = score("grid", List.of(0.001, 0.02), List.of(1.0, 10.0));
        assertThat(grid.cells())
                .extracting(TuningGrid.Cell::lr, TuningGrid.Cell::headRate)
                .containsExactly(tuple(0.001, 1.0), tuple(0.001, 10.0), tuple(0.02, 1.0), tuple(0.02, 10.0));
        assertThat(grid.metric()).isEqualTo("top-1, best of 4");
        assertThat(grid.headline()).isEqualTo(100 * grid.best().top1()).isGreaterThanOrEqualTo(50);
        assertThat(grid.figures()).containsKeys("Top-1", "Top-5");
        assertThat(folder.resolve("grid/cells/lr-0.02-head-10.0")).isDirectoryContaining("glob:**/score.json");
        assertThat(pictures.encoder().weights()).hasBinaryContent(weights);
    }

    @Test
    void aGridThatWasStoppedGoesOnWhereItWas() throws IOException {
        score("whole", List.of(0.01), List.of(1.0, 10.0));
        int[] steps = {0};
        pictures.afterStep(() -> {
            if (++steps[0] == 8) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> score("parts", List.of(0.01), List.of(1.0, 10.0)))
                .isInstanceOf(Interrupted.class);
        score("parts", List.of(0.01), List.of(1.0, 10.0));
        assertThat(steps[0]).isEqualTo(12);
        for (String file : List.of("score.json", "cells/lr-0.01-head-10.0/history.jsonl")) {
            assertThat(folder.resolve("parts").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }

    @Test
    void withoutRatesTheOptimizersIsUsed() throws IOException {
        assertThat(score("one", List.of(), List.of(1.0)).cells())
                .extracting(TuningGrid.Cell::lr)
                .containsExactly(0.3);
    }

    @Test
    void aCombinationThatDivergesIsToldAndTheOthersCount() throws IOException {
        TuningGrid grid = score("grid", List.of(1e30, 0.01), List.of(1.0));
        assertThat(grid.cells().get(0).top1()).isNaN();
        assertThat(grid.best().lr()).isEqualTo(0.01);
        assertThat(pictures.messages())
                .anySatisfy(message ->
                        assertThat(message).startsWith("learning rate 1.0E30, head x1.0: Training diverged"));
        assertThatThrownBy(() -> score("none", List.of(1e30), List.of(1.0)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("diverged with every combination");
    }

    private TuningGrid score(String name, List<Double> rates, List<Double> headRates) throws IOException {
        FineTune.Spec spec = new FineTune.Spec(rates, headRates, 50, 48);
        Inputs inputs = new Inputs(
                List.of(BrightAndDark.SPLIT, pictures.encoder()),
                List.of(VIEW),
                List.of(
                        new Sgd.Spec(0.3, 0.9, 1e-4, false),
                        new Steps.Spec(List.of(2), 0.2),
                        new Epochs.Spec(2),
                        new BatchSize.Spec(4)));
        Path directory = Files.createDirectories(folder.resolve(name));
        FineTuneExecutor executor = new FineTuneExecutor();
        executor.execute(spec, inputs, pictures.context(directory, 1));
        return executor.load(spec, inputs, directory);
    }
}

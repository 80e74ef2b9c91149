package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was rehearsed, in units of the real run: here 40 of 400 images, and 10 epochs. */
final class RehearsalTest {

    private static final int EPOCHS = 10;
    private static final double IMAGES = 10;

    @Test
    void stepsOfAStageGrowWithImagesAndEpochs() {
        assertThat(Rehearsal.unitsOfStage(task("train", "step", 5), EPOCHS, IMAGES))
                .isEqualTo(500);
    }

    @Test
    void imagesOfAStageGrowWithTheSetAndPairsOfThemWithItsSquare() {
        assertThat(Rehearsal.unitsOfStage(task("embed", "image", 40), EPOCHS, IMAGES))
                .isEqualTo(400);
        assertThat(Rehearsal.unitsOfStage(task("search", "image", 40), EPOCHS, IMAGES))
                .isEqualTo(4000);
    }

    @Test
    void anEvaluationThatTrainsTakesItsStepsInEveryEpoch() {
        assertThat(Rehearsal.unitsOfEvaluation(task("train", "step", 7), EPOCHS, 400))
                .isEqualTo(70);
    }

    @Test
    void anEvaluationThatEmbedsTakesTheImagesOfBothItsSets() {
        assertThat(Rehearsal.unitsOfEvaluation(task("embed train", "image", 300), 1, 400))
                .isEqualTo(400);
    }

    private static Pace.Measured task(String name, String unit, long total) {
        return new Pace.Measured(name, unit, total, total, 1);
    }
}

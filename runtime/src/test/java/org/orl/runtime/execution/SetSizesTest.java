package org.orl.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 40 of 400 training images, and 41 of 205 test images. */
class SetSizesTest {

    private static final SetSizes SIZES =
            new SetSizes(List.of(new SetSizes.OneSet(40, 400), new SetSizes.OneSet(41, 205)));

    @Test
    void aTaskGrowsWithTheSetWhoseImagesItCounts() {
        assertThat(SIZES.factor(40)).hasValue(10);
        assertThat(SIZES.factor(41)).hasValue(5);
    }

    @Test
    void pairsGrowWithBothSets() {
        assertThat(SIZES.factor(40 * 40)).hasValue(100);
        assertThat(SIZES.factor(40 * 41)).hasValue(50);
    }

    @Test
    void whatCountsSomethingElseGrowsInAWayOfItsOwn() {
        assertThat(SIZES.factor(60)).isEmpty();
    }

    @Test
    void twoSetsThatCannotBeToldApartSayNothing() {
        SetSizes alike = new SetSizes(List.of(new SetSizes.OneSet(40, 400), new SetSizes.OneSet(40, 205)));

        assertThat(alike.factor(40)).isEmpty();
    }

    @Test
    void nothingGrowsWhereTheWholeSetWasTaken() {
        assertThat(new SetSizes(List.of(new SetSizes.OneSet(40, 40))).factor(60))
                .hasValue(1);
        assertThat(new SetSizes(List.of()).factor(60)).hasValue(1);
    }
}

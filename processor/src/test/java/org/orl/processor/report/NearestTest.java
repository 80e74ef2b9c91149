package org.orl.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void countsInsertionsDeletionsAndReplacements() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("same", "same")).isZero();
    }

    @Test
    void findsWhatWasProbablyMeant() {
        assertThat(Nearest.to("ImageLevl", List.of("ObjectLevel", "ImageLevel")))
                .contains("ImageLevel");
    }

    @Test
    void guessesNothingWhenAllAreFarAway() {
        assertThat(Nearest.to("Distilled", List.of("ObjectLevel", "ImageLevel")))
                .isEmpty();
        assertThat(Nearest.to("Distilled", List.of())).isEmpty();
    }
}

package org.orl.runtime.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.runtime.UserError;

class PaperFigureReaderTest {

    private static final String FIGURE = """
            title: Pairs of regions
            paper: arXiv:1
            source: page 3
            figure: correspondences
            neighbours: 4
            photos: 3
            side: 64
            experiments: {paper: orl-coco, small: orl-scenes}
            """;

    private static Reproduction read(String text) {
        return ReproductionReader.read("some", "some/reproduction.yaml", new StringReader(text));
    }

    @Test
    void aFileWithAFigureIsOne() {
        assertThat(read(FIGURE))
                .isEqualTo(new PaperFigure(
                        "some",
                        "Pairs of regions",
                        "arXiv:1",
                        "page 3",
                        PaperFigure.Subject.CORRESPONDENCES,
                        4,
                        3,
                        64,
                        Map.of(Scale.PAPER, "orl-coco", Scale.SMALL, "orl-scenes")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "figure: correspondences; figure: correspondance; line 4: There is no figure 'correspondance'.",
                "neighbours: 4; neighbours: 0; line 5: '0' is not a whole number from 1 on.",
                "photos: 3; photos: 2.5; line 6: '2.5' is not a whole number from 1 on.",
                "side: 64; side: 8; line 7: '8' is not a whole number from 32 on.",
                "neighbours: 4; seen: 448; 'neighbours' is missing.",
                "photos: 3; rows: 3; 'photos' is missing.",
                ", small: orl-scenes; \"\"; line 8: 'small' is missing.",
            })
    void aMistakeIsToldWithFileAndLine(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(FIGURE.replace(right, wrong)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("some/reproduction.yaml")
                .hasMessageContaining(said);
    }
}

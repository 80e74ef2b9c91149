package org.orl.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {

    @Test
    void shortLinesStayAsTheyAre() {
        assertThat(LineWrap.wrap("  a b", "    ")).isEqualTo("  a b");
    }

    @Test
    void longLinesBreakBetweenWordsAndLoseNothing() {
        String text = "  costs: " + "0.0625, ".repeat(50) + "end";
        String wrapped = LineWrap.wrap(text, "      ");
        assertThat(wrapped.lines().toList())
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .first()
                .asString()
                .startsWith("  costs: 0.0625, 0");
        assertThat(wrapped.lines().skip(1)).allSatisfy(line -> assertThat(line).matches("      [0e].*"));
        assertThat(wrapped.replaceAll("\\s+", " ")).isEqualTo(text.replaceAll("\\s+", " "));
    }

    @Test
    void aWordThatIsLongerThanALineStandsAlone() {
        String word = "x".repeat(150);
        assertThat(LineWrap.wrap("    " + word + " and more", "    ")).isEqualTo("    " + word + "\n    and more");
        assertThat(LineWrap.wrap(word, "    ")).isEqualTo(word);
    }
}

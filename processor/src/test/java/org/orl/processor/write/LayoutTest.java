package org.orl.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LayoutTest {

    private static final String LETTERS = "x".repeat(48);

    @Test
    void argumentsThatFitStayOnTheLine() {
        assertThat(Layout.arguments(8, "call(", List.of("a", "b"), ")")).isEqualTo("a, b");
    }

    @Test
    void argumentsThatDoNotFitHaveALineEach() {
        assertThat(Layout.arguments(17, "call(", List.of(LETTERS, LETTERS), ")"))
                .isEqualTo("\n" + " ".repeat(25) + LETTERS + ",\n" + " ".repeat(25) + LETTERS);
    }

    @Test
    void aLineOfAHundredLettersIsNotBroken() {
        assertThat(Layout.wrap("   " + LETTERS + Layout.SPACE + LETTERS))
                .isEqualTo("   " + LETTERS + " " + LETTERS + "\n");
    }

    @Test
    void aLongerLineIsBrokenAndWhatFollowsIsIndented() {
        assertThat(Layout.wrap("    " + LETTERS + Layout.SPACE + LETTERS + Layout.SEAM + "y"))
                .isEqualTo("    " + LETTERS + "\n            " + LETTERS + "y\n");
    }
}

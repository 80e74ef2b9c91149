package org.orl.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LiteralsTest {

    @Test
    void whatATextCannotContainIsEscaped() {
        assertThat(Literals.of("a\"b\\c\n\t\u0001")).isEqualTo("\"a\\\"b\\\\c\\n\\t\\u0001\"");
    }

    @Test
    void lettersOfAllLanguagesStayAsTheyAre() {
        assertThat(Literals.of("naïve 'Übung'")).isEqualTo("\"naïve 'Übung'\"");
    }
}

package org.orl.runtime.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orl.runtime.UserError;
import org.orl.runtime.reproduce.Outcome.State;
import org.orl.runtime.reproduce.PaperTable.Gap;

class PaperTableReaderTest {

    private static final String GOOD = """
            title: A table
            paper: arXiv:1
            source: page 2
            columns:
              - {name: A, figure: total, tolerance: 0.5, paper: test, small: test}
              - {name: B, figure: total, tolerance: 0, paper: {not implemented: too early}, small: test}
            rows:
              - system: One
                data: "-"
                paper: {experiment: sum, row: sum}
                small: {no counterpart: no photos}
                reported: {A: 9.6, B: "-"}
              - system: Two
                data: Photos
                paper: {experiment: sum, row: sum, without: {B: {not implemented: no labels}}}
                small: {not implemented: nobody asked}
                reported: {A: 11, B: 12.5}
            """;

    private static PaperTable read(String text) {
        return (PaperTable) ReproductionReader.read("some", "some/reproduction.yaml", new StringReader(text));
    }

    @Test
    void readsColumnsRowsAndReportedValues() {
        PaperTable table = read(GOOD);
        assertThat(table.columns()).extracting(PaperTable.Column::name).containsExactly("A", "B");
        assertThat(table.columns().get(1).evaluations()).containsOnlyKeys(Scale.SMALL);
        assertThat(table.rows()).extracting(PaperTable.Row::label).containsExactly("One", "Two on Photos");
        assertThat(table.rows().get(0).reported()).containsOnly(entry("A", 9.6));
        assertThat(table.rows().get(0).places()).containsOnlyKeys(Scale.PAPER);
        assertThat(table.rows().get(1).places().get(Scale.PAPER).without())
                .containsOnly(entry("B", new Gap(State.NOT_IMPLEMENTED, "Two on Photos / B", "no labels")));
        assertThat(table.columns().get(1).gaps())
                .containsOnly(entry(Scale.PAPER, new Gap(State.NOT_IMPLEMENTED, "B", "too early")));
        assertThat(table.rows().get(0).gaps())
                .containsOnly(entry(Scale.SMALL, new Gap(State.NO_COUNTERPART, "One", "no photos")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "figure: total; figur: total; line 5: 'figure' is missing.",
                "title: A table; titel: A table; line 1: 'title' is missing.",
                "tolerance: 0.5; tolerance: much; line 5: 'much' is not a number",
                "tolerance: 0.5; tolerance: -1; line 5: '-1' is not a number",
                "name: B; name: A; line 6: There is a column 'A' already",
                "{A: 9.6, B: \"-\"}; {A: 9.6}; line 12: 'B' is missing.",
                "B: 12.5}; B: 12.5, C: 1}; line 17: 'C' means nothing here.",
                "B: 12.5}; A: 12.5}; line 17: 'A' stands here a second time.",
                "{B: {not; {C: {not; line 15: There is no column 'C'.",
                "small: {no counterpart: no photos}; small: nowhere; line 11: 'nowhere' is no place of a row.",
                "{not implemented: too early}; not implemented; line 6: 'not implemented' has no reason.",
                "{no counterpart: no photos}; no counterpart; line 11: 'no counterpart' has no reason.",
                "{not implemented: no labels}; none; line 15: 'none' has no reason.",
                "{no counterpart: no; {no counterpat: no; line 11: 'no counterpat' means nothing here. Did you mean 'no counterpart'?",
                "{not implemented: too early}; {not implemented: ''}; line 6: A text belongs here.",
                "{no counterpart: no photos}; {}; line 11: One reason belongs here.",
                "page 2; !!java.net.URL [x]; line 3: this is not YAML: Global tag is not allowed",
                "page 2; {; line",
                "{A: 11, B: 12.5}; [A]; line 17: 'name: value' pairs belong here.",
            })
    void aMistakeIsNamedWithFileAndLine(String good, String bad, String said) {
        String text = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("some/reproduction.yaml, ")
                .hasMessageContaining(said);
    }

    @Test
    void anEmptyFileIsAMistakeToo() {
        assertThatThrownBy(() -> read("# nothing\n"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("some/reproduction.yaml is empty.");
    }
}

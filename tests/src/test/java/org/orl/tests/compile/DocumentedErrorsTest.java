package org.orl.tests.compile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.processor.report.Message;

/** What the documentation shows of each error is part of a file that is compiled here. */
class DocumentedErrorsTest {

    private static final Pattern SECTION =
            Pattern.compile("(?ms)^## (Orl\\w+)\n.+?\n```java\n// bad\n(.+?)\n// mended\n(.+?)\n```");

    @TempDir
    private static Path folder;

    private static List<Section> sections;
    private static Compiled bad;
    private static Compiled mended;

    /** A paragraph on one code. */
    private record Section(String code, List<String> bad, List<String> mended) {}

    @BeforeAll
    static void compile() throws IOException {
        String documentation = Files.readString(Path.of("..", "docs", "errors.md"));
        sections = SECTION.matcher(documentation)
                .results()
                .map(DocumentedErrorsTest::section)
                .toList();
        Files.createDirectories(folder.resolve("bad"));
        Files.createDirectories(folder.resolve("mended"));
        bad = Compiled.compile(folder.resolve("bad"), Samples.sources("bad"), List.of(), "-proc:only");
        mended = Compiled.compile(folder.resolve("mended"), Samples.sources("mended"), List.of(), "-Werror");
    }

    @Test
    void everyCodeHasAParagraphWithABadAndAMendedSample() {
        assertThat(sections)
                .extracting(Section::code)
                .containsExactlyElementsOf(
                        Stream.of(Message.values()).map(Message::code).collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyBadSampleIsReportedUnderItsCodeWhereItStands() throws IOException {
        for (Section section : sections) {
            List<String> reports = new ArrayList<>();
            for (Path source : Samples.sources("bad")) {
                int[] lines = linesOf(section.bad(), source);
                bad.report(source)
                        .lines()
                        .filter(line -> line.contains("[" + section.code() + "]"))
                        .filter(line -> IntStream.of(lines).anyMatch(number -> line.startsWith(number + ":")))
                        .forEach(reports::add);
            }
            assertThat(reports).as(section.code()).isNotEmpty();
        }
    }

    @Test
    void everyMendedSampleIsPartOfAFileOfWhichNothingIsSaid() throws IOException {
        assertThat(mended.diagnostics()).isEmpty();
        for (Section section : sections) {
            List<Path> holders = new ArrayList<>();
            for (Path source : Samples.sources("mended")) {
                if (linesOf(section.mended(), source).length > 0) {
                    holders.add(source);
                }
            }
            assertThat(holders).as(section.code()).isNotEmpty();
        }
    }

    private static Section section(MatchResult match) {
        return new Section(match.group(1), stripped(match.group(2)), stripped(match.group(3)));
    }

    private static List<String> stripped(String text) {
        return text.lines().map(String::strip).toList();
    }

    /** The numbers of the lines of a source that are a snippet, whatever their indentation; none if it is not there. */
    private static int[] linesOf(List<String> snippet, Path source) throws IOException {
        List<String> text = stripped(Files.readString(source));
        String last = snippet.get(snippet.size() - 1);
        List<String> wanted = last.isEmpty() ? snippet.subList(0, snippet.size() - 1) : snippet;
        return IntStream.rangeClosed(0, text.size() - wanted.size())
                .filter(start -> text.subList(start, start + wanted.size()).equals(wanted))
                .boxed()
                .findFirst()
                .map(start -> IntStream.rangeClosed(start + 1, start + wanted.size()))
                .orElse(IntStream.empty())
                .toArray();
    }
}

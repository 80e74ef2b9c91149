package org.orl.tests.compile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.processor.report.Message;

/** All bad samples are compiled at once, so this also shows that no error hides another. */
class BadExperimentsTest {

    private static final Pattern CODE = Pattern.compile("\\[(Orl\\w+)]");

    @TempDir
    private static Path folder;

    private static Compiled compiled;

    @BeforeAll
    static void compile() throws IOException {
        compiled = Compiled.compile(folder, Samples.sources("bad"), List.of(), "-proc:only");
    }

    @Test
    void areReportedAtTheExpectedPlacesWithTheExpectedWords() throws IOException {
        for (Path source : Samples.sources("bad")) {
            String actual = compiled.report(source);
            String name = Samples.nameOf(source);
            assertThat(actual).as(name).isEqualTo(Samples.expected(name + ".txt", actual));
        }
    }

    @Test
    void coverEveryCode() throws IOException {
        Set<String> covered = new TreeSet<>();
        for (Path source : Samples.sources("bad")) {
            CODE.matcher(compiled.report(source)).results().forEach(code -> covered.add(code.group(1)));
        }
        assertThat(covered).isEqualTo(codes());
    }

    @Test
    void giveNoWiringWhileRightOnesBesideThemDo() throws IOException {
        assertThat(compiled.generated())
                .containsExactly(
                        "DuplicateId_One_Wiring", "NoEncoder_Wiring", "PredictorWidth_Wiring", "UnusedStage_Wiring");
    }

    private static Set<String> codes() {
        return Stream.of(Message.values()).map(Message::code).collect(toCollection(TreeSet::new));
    }
}

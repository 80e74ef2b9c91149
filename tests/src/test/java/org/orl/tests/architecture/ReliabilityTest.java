package org.orl.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orl.runtime.UserError;

/** What docs/reliability.md promises is tested: every test that it names exists. */
class ReliabilityTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/reliability.md")).stream()
                .filter(line -> line.startsWith("| "))
                .toList();
    }

    /** The names of all classes of tests, in all rooms. */
    private static Set<String> tests() throws IOException {
        List<String> names = new ArrayList<>();
        for (String room : List.of("dsl", "processor", "runtime", "experiments", "reproductions", "tests")) {
            Path sources = ROOT.resolve(room).resolve("src/test/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> names.add(name.replace(".java", "")));
                }
            }
        }
        return Set.copyOf(names);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> named = rows().stream()
                .flatMap(row -> TEST.matcher(row).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(tests()).containsAll(named);
    }

    @Test
    void everyFaultHasATest() throws IOException {
        List<String> faults = rows().stream()
                .filter(row -> !row.matches("\\| (Fault|Question|Code) \\|.*"))
                .filter(row -> !row.matches("\\| \\d.*"))
                .toList();

        assertThat(faults)
                .hasSizeGreaterThan(30)
                .allMatch(row -> TEST.matcher(row).find());
    }

    @Test
    void everyExitCodeIsThere() throws IOException {
        Set<String> codes = rows().stream()
                .flatMap(row ->
                        Pattern.compile("^\\| ([0-9, ]+) \\|").matcher(row).results())
                .map(MatchResult::group)
                .map(cell -> cell.replaceAll("[| ]", ""))
                .collect(Collectors.toSet());

        assertThat(codes).contains("0", "1", "6", "130,143,129");
        for (UserError.Kind kind : UserError.Kind.values()) {
            assertThat(codes).contains(Integer.toString(kind.exitCode()));
        }
    }
}

package org.orl.tests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {

    @Test
    void anExperimentInheritsTheSameFromClassFilesAsFromSources(@TempDir Path library, @TempDir Path folder)
            throws IOException {
        Path scenes = source("good", "Scenes");
        assertThat(Compiled.compile(library, List.of(scenes), List.of()).diagnostics())
                .isEmpty();
        Compiled compiled = Compiled.compile(folder, List.of(source("good", "ScenesShort")), List.of(library));
        assertThat(compiled.diagnostics()).isEmpty();
        String wiring = compiled.generated("compile/good/ScenesShort_Wiring.java");
        assertThat(wiring).isNotEmpty().isEqualTo(Samples.expected("ScenesShort_Wiring.java", ""));
    }

    @Test
    void aProblemInAClassFileIsReportedAtTheExperiment(@TempDir Path library, @TempDir Path folder) throws IOException {
        List<Path> superclasses = List.of(source("bad", "Common"), source("bad", "KindNeeds"));
        Compiled.compile(library, superclasses, List.of(), "-proc:none");
        Path child = Files.writeString(folder.resolve("Child.java"), """
                package compile.bad;

                @org.orl.dsl.Experiment(id = "child")
                abstract class Child extends KindNeeds {}
                """);
        Compiled compiled = Compiled.compile(folder, List.of(child), List.of(library));
        assertThat(compiled.report(child).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("4:10 error: [OrlKindNeeds] "));
        assertThat(compiled.generated()).containsExactly("Child");
    }

    private static Path source(String folder, String name) throws IOException {
        return Samples.sources(folder).stream()
                .filter(file -> Samples.nameOf(file).equals(name))
                .findFirst()
                .orElseThrow();
    }
}

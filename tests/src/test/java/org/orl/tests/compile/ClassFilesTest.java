package org.orl.tests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
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
    void anExperimentInheritsFromAJarAsWell(@TempDir Path library, @TempDir Path folder) throws IOException {
        for (String family : List.of("Removals", "Bodies", "Losses")) {
            Compiled.compile(library, List.of(source("good", family)), List.of());
        }
        Path jar = jar(library, folder.resolve("library.jar"));
        Path child = Files.writeString(folder.resolve("Children.java"), """
                package compile.good;

                import org.orl.dsl.Experiment;
                import org.orl.dsl.Without;
                import org.orl.dsl.artifact.*;
                import org.orl.dsl.augment.*;
                import org.orl.dsl.train.*;

                final class Children {

                    @Experiment(id = "removed-from-jar")
                    abstract static class Removed extends Removals.InMethods {

                        @Override
                        @Sgd(momentum = 0.5)
                        @Without(Epochs.class)
                        @Epochs(1)
                        abstract Encoder<Removals.Level> pretrain(
                                ImageSet images,
                                Architecture network,
                                @Without(GaussianBlur.class) View first,
                                View second);
                    }

                    @Experiment(id = "body-from-jar")
                    abstract static class Body extends Bodies.WithBoth {}

                    @Experiment(id = "loss-from-jar")
                    abstract static class Loss extends Losses.Overridden {}
                }
                """);
        Compiled compiled = Compiled.compile(folder, List.of(child), List.of(jar));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated("compile/good/Children_Removed_Wiring.java"))
                .contains("new Sgd.Spec(0.1, 0.5, 1e-4, false)")
                .contains("new Epochs.Spec(1)")
                .doesNotContain("GaussianBlur", "Solarize", "Warmup");
        assertThat(compiled.generated("compile/good/Children_Body_Wiring.java"))
                .contains("Bodies.WithBoth.class")
                .contains("inputs.view(1)");
        assertThat(compiled.generated("compile/good/Children_Loss_Wiring.java"))
                .containsSubsequence(
                        "Node<Encoder<Losses.First>>", "this::squares", "<Losses.Second>>", "this::squares");
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

    private static Path jar(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static Path source(String folder, String name) throws IOException {
        return Samples.sources(folder).stream()
                .filter(file -> Samples.nameOf(file).equals(name))
                .findFirst()
                .orElseThrow();
    }
}

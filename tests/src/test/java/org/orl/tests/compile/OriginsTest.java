package org.orl.tests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note beside a wiring says where every constant is written. */
class OriginsTest {

    private static final String BASE = """
            package lab;

            import org.orl.dsl.Experiment;
            import org.orl.dsl.artifact.*;
            import org.orl.dsl.data.*;
            import org.orl.dsl.network.*;

            @Experiment(id = "base")
            abstract class Base {
                @Provides
                protected ImageSet images() { return new ProceduralScenes(4, 1, 64); }

                @Provides
                @ResNet(depth = 34)
                @Mlp(
                        hidden = 64,
                        out = 16)
                protected abstract Architecture network();
            }
            """;

    private static final String CHILD = """
            package lab;

            import org.orl.dsl.Experiment;
            import org.orl.dsl.artifact.*;
            import org.orl.dsl.network.*;

            @Experiment(id = "child")
            abstract class Child extends Base {
                @Override
                @Mlp(out = 8)
                protected abstract Architecture network();
            }
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("src")).resolve(name + ".java"), text);
    }

    private String origins(Path classes, String name) throws IOException {
        return Files.readString(classes.resolve("lab/" + name + "_Wiring.origins"));
    }

    @Test
    void namesFileAndLineOfTheMemberThatHolds() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Compiled compiled = Compiled.compile(classes, List.of(write("Base", BASE), write("Child", CHILD)), List.of());
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(origins(classes, "Child")).isEqualTo("""
                images\tlab.Base\tBase.java\t10
                network.ResNet.depth\tlab.Base\tBase.java\t14
                network.Mlp.hidden\tlab.Base\tBase.java\t16
                network.Mlp.out\tlab.Child\tChild.java\t10
                """);
    }

    @Test
    void knowsTheClassAloneOfWhatComesFromAClassFile() throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Compiled.compile(library, List.of(write("Base", BASE)), List.of());
        Compiled.compile(classes, List.of(write("Child", CHILD)), List.of(library));
        assertThat(origins(classes, "Child"))
                .contains("network.ResNet.depth\tlab.Base\t\t\n", "network.Mlp.out\tlab.Child\tChild.java\t10\n");
    }
}

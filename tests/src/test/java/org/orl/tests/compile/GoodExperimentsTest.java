package org.orl.tests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.runtime.graph.Graph;
import org.orl.runtime.graph.Node;
import org.orl.runtime.graph.Wiring;

class GoodExperimentsTest {

    private static final List<String> WIRINGS = List.of(
            "Bodies_WiredAgain_Wiring",
            "Bodies_WithBody_Wiring",
            "Bodies_WithBoth_Wiring",
            "Imports_Replaced_Wiring",
            "Imports_Wiring",
            "Imports_WithProjector_Wiring",
            "Interfaces_Wiring",
            "Losses_Overridden_Wiring",
            "Losses_Written_Wiring",
            "Merging_Bottom_Wiring",
            "Merging_UpTo_Wiring",
            "OtherKind_Second_Wiring",
            "OwnHead_OwnKind_Wiring",
            "OwnHead_Wiring",
            "Removals_Again_Wiring",
            "Removals_InClass_Wiring",
            "Removals_InMethods_Wiring",
            "ScenesShort_Wiring",
            "Scenes_Wiring",
            "Suites_Image_Wiring",
            "Values_Wiring");

    @TempDir
    private static Path folder;

    private static Compiled compiled;
    private static URLClassLoader loader;

    @BeforeAll
    static void compile() throws IOException {
        compiled = Compiled.compile(folder, Samples.sources("good"), List.of(), "-Werror");
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, GoodExperimentsTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @Test
    void compileWithoutAnyDiagnostic() {
        assertThat(compiled.diagnostics()).isEmpty();
    }

    @Test
    void giveOneWiringEach() throws IOException {
        assertThat(compiled.generated()).isEqualTo(WIRINGS);
    }

    @Test
    void giveTheExpectedText() throws IOException {
        for (String name : WIRINGS) {
            String actual = compiled.generated("compile/good/" + name + ".java");
            assertThat(actual).as(name).isEqualTo(Samples.expected(name + ".java", actual));
        }
    }

    /** Where the experiment hides a name, its package stands before it and may make a line longer. */
    @Test
    void giveNoLineThatIsTooLongToRead() throws IOException {
        for (String name : WIRINGS) {
            assertThat(compiled.generated("compile/good/" + name + ".java").lines())
                    .as(name)
                    .allMatch(
                            line -> line.startsWith("import ") || line.contains("java.util.") || line.length() <= 120);
        }
    }

    @Test
    void giveTheSameTextEveryTime(@TempDir Path again) throws IOException {
        List<Path> reversed = new ArrayList<>(Samples.sources("good"));
        Collections.reverse(reversed);
        Compiled second = Compiled.compile(again, reversed, List.of());
        for (String name : WIRINGS) {
            String file = "compile/good/" + name + ".java";
            assertThat(second.generated(file)).isEqualTo(compiled.generated(file));
        }
    }

    @Test
    void giveWiringsThatAddTheirNodes() throws ReflectiveOperationException {
        Graph graph = new Graph();
        load("compile.good.Scenes_Wiring").wire(graph);
        assertThat(graph.nodes())
                .extracting(Node::name)
                .containsExactly(
                        "images",
                        "voc07",
                        "network",
                        "initialise",
                        "pretrainImages",
                        "retrieve",
                        "propose",
                        "pair",
                        "pretrainObjects",
                        "objectLevelSvm",
                        "randomSvm");
    }

    @Test
    void keepEveryValueExactly() throws ReflectiveOperationException {
        Graph graph = new Graph();
        load("compile.good.Values_Wiring").wire(graph);
        assertThat(graph.nodes().get(1).work())
                .isInstanceOfSatisfying(
                        Node.OfKind.class,
                        work -> assertThat(work.kind())
                                .hasToString("Spec[third=" + 1.0 / 3
                                        + ", small=1.0E-300, infinite=Infinity, many=[0.1, -0.0],"
                                        + " size=2147483647, sizes=[7], seed=9223372036854775807, seeds=[], on=true,"
                                        + " switches=[true, false], text=quote \" backslash \\ dollar $L newline\n nul \0 umlaut \u00e4,"
                                        + " texts=[a, b], unit=DAYS, units=[HOURS], type=class compile.good.Values$Made,"
                                        + " types=[class [I, interface java.util.List]]"));
    }

    private static Wiring load(String name) throws ReflectiveOperationException {
        return (Wiring) loader.loadClass(name).getDeclaredConstructor().newInstance();
    }
}

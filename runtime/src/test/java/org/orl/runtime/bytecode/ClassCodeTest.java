package org.orl.runtime.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassCodeTest {

    private static final String SOURCE = """
            import java.util.function.*;
            @Deprecated
            abstract class Mine extends Thread {
                @SuppressWarnings("one")
                protected double loss(double x) {
                    double y = x * 2.5;
                    IntFunction<String> text = i -> "no " + i + " yet";
                    Supplier<String> other = "abc"::trim;
                    try {
                        for (int i = 0; i < 3; i++) {
                            y += switch (i) { case 0 -> 1; case 7 -> text.apply(i).length(); default -> 5; };
                        }
                    } catch (IllegalStateException e) {
                        y = Long.MAX_VALUE;
                    }
                    return Math.abs(y) + other.get().length();
                }
                static final int SIZE = 11;
            }
            """;

    @TempDir
    private Path folder;

    private byte[] code(String source) throws IOException {
        Files.writeString(folder.resolve("Mine.java"), source);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-g", "-parameters", "-d", folder.toString());
            assertThat(compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjects(folder.resolve("Mine.java")))
                            .call())
                    .isTrue();
        }
        byte[] file = Files.readAllBytes(folder.resolve("Mine.class"));
        assertThat(ClassCode.of(file)).isNotEqualTo(file);
        return ClassCode.of(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            double y =         | /* a comment */ double y =
            "one"              | "two"
            @Deprecated        | @Deprecated(since = "77777")
            static final       | abstract Object another(String text); static final
            """)
    void doesNotDependOnHowAClassIsWritten(String before, String after) throws IOException {
        assertThat(SOURCE).contains(before);
        assertThat(code(SOURCE.replace(before, after))).isEqualTo(code(SOURCE));
    }

    @Test
    void doesNotDependOnLines() throws IOException {
        assertThat(code(SOURCE.replace("{", "{\n\n"))).isEqualTo(code(SOURCE));
    }

    @Test
    void doesNotDependOnNamesOfVariables() throws IOException {
        assertThat(code(SOURCE.replaceAll("\\by\\b", "z").replaceAll("\\bx\\b", "w")))
                .isEqualTo(code(SOURCE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.5                   | 2.25
            " yet"                | " ever"
            "abc"                 | "abd"
            ::trim                | ::strip
            i < 3                 | i < 4
            case 7                | case 8
            default -> 5          | default -> 4
            IllegalStateException | IllegalArgumentException
            Long.MAX              | Long.MIN
            Math.abs              | Math.sqrt
            SIZE = 11             | SIZE = 12
            extends Thread        | extends java.util.Timer
            protected             | public
            loss(                 | lost(
            """)
    void dependsOnAllThatAClassDoes(String before, String after) throws IOException {
        assertThat(SOURCE).contains(before);
        assertThat(code(SOURCE.replace(before, after))).isNotEqualTo(code(SOURCE));
    }

    @Test
    void isNothingForAnInterfaceThatDoesNothing() throws IOException {
        Files.writeString(folder.resolve("Role.java"), "interface Role extends Cloneable {}");
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        folder.resolve("Role.java").toString());
        assertThat(ClassCode.of(Files.readAllBytes(folder.resolve("Role.class"))))
                .isEmpty();
    }

    @Test
    void isTheFileItselfWhereItIsOfAnUnknownForm() throws IOException {
        code(SOURCE);
        byte[] file = Files.readAllBytes(folder.resolve("Mine.class"));
        file[10] = 99; // the sort of the first constant
        assertThat(ClassCode.of(file)).isEqualTo(file);
        assertThat(ClassCode.of(new byte[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    void readsEveryClassOfALargeLibrary() throws IOException {
        Path library = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/util");
        try (Stream<Path> files = Files.walk(library)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(classes).hasSizeGreaterThan(1000);
            for (Path each : classes) {
                byte[] file = Files.readAllBytes(each);
                assertThat(ClassCode.of(file)).as(each.toString()).isNotEqualTo(file);
            }
        }
    }
}

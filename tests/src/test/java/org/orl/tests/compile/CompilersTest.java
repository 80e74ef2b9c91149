package org.orl.tests.compile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.common.SuperficialValidation;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import com.palantir.javapoet.JavaFile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orl.dsl.Experiment;
import org.orl.processor.ExperimentProcessor;
import org.orl.runtime.graph.Wiring;

/** Compilers as a user calls them: the processor is found on the processor path by its service file. */
class CompilersTest {

    /** Samples with a member that does not exist, which only javac shows to processors. */
    private static final Set<String> MISSPELT = Set.of("NoMomentumNetwork", "UnknownMember");

    /** What javac says; Eclipse's compiler says the same words in another frame. */
    private static final Pattern CODE = Pattern.compile("\\[(Orl\\w+)]");

    private static final Pattern JAVAC_PLACE = Pattern.compile("(\\w+)\\.java:(\\d+): ");
    private static final Pattern ECLIPSE_PLACE = Pattern.compile("in .*?(\\w+)\\.java \\(at line (\\d+)\\)");

    @Test
    void plainJavacWritesTheWiringsOfTheSamples(@TempDir Path folder) throws IOException {
        String said = javac(folder, Samples.sources("good"), "-Xlint:all,-processing", "-Werror");
        assertThat(said).isEmpty();
        for (String name : List.of("Scenes_Wiring", "ScenesShort_Wiring", "Values_Wiring")) {
            Path wiring = folder.resolve("compile/good/" + name + ".java");
            assertThat(Files.readString(wiring)).isEqualTo(Samples.expected(name + ".java", ""));
            assertThat(folder.resolve("compile/good/" + name + ".class")).exists();
        }
    }

    @Test
    void theCompilerOfEclipseWritesTheSameWirings(@TempDir Path folder) throws IOException {
        String said = eclipse(folder, Samples.sources("good"));
        assertThat(said).doesNotContain("ERROR");
        for (Path expected : Samples.expectedWirings()) {
            Path wiring = folder.resolve("compile/good").resolve(expected.getFileName());
            assertThat(Files.readString(wiring)).as(wiring.toString()).isEqualTo(Files.readString(expected));
            assertThat(Path.of(wiring.toString().replace(".java", ".class"))).exists();
        }
    }

    @Test
    void theCompilerOfEclipseReportsTheSameCodesInTheSameLines(@TempDir Path javac, @TempDir Path eclipse)
            throws IOException {
        List<Path> sources = new ArrayList<>(Samples.sources("bad"));
        sources.removeIf(source -> MISSPELT.contains(Samples.nameOf(source)));
        Map<String, Collection<String>> fromJavac =
                codes(javac(javac, sources, "-proc:only", "-Xmaxerrs", "1000"), JAVAC_PLACE);
        Map<String, Collection<String>> fromEclipse = codes(eclipse(eclipse, sources), ECLIPSE_PLACE);
        assertThat(fromJavac).hasSizeGreaterThan(20);
        assertThat(fromEclipse).isEqualTo(fromJavac);
    }

    private static String javac(Path folder, List<Path> sources, String... options) {
        List<String> arguments = arguments(folder, sources);
        arguments.addAll(0, List.of(options));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        return said.toString();
    }

    private static String eclipse(Path folder, List<Path> sources) {
        List<String> arguments = arguments(folder, sources);
        arguments.addAll(0, List.of("-17", "-proceedOnError"));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
        return said.toString();
    }

    private static List<String> arguments(Path folder, List<Path> sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters",
                "-classpath",
                path(Experiment.class, Wiring.class, ai.djl.ndarray.NDArray.class),
                "-processorpath",
                path(
                        ExperimentProcessor.class,
                        Experiment.class,
                        JavaFile.class,
                        SuperficialValidation.class,
                        ImmutableList.class,
                        InternalFutureFailureAccess.class),
                "-s",
                folder.toString(), // Eclipse's compiler would write sources where it was started
                "-d",
                folder.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        return arguments;
    }

    private static String path(Class<?>... homes) {
        return Stream.of(homes).map(home -> Compiled.home(home).toString()).collect(joining(File.pathSeparator));
    }

    /** For every line of a source the codes that were reported there. */
    private static Map<String, Collection<String>> codes(String said, Pattern place) {
        Map<String, Collection<String>> codes = new TreeMap<>();
        String last = "";
        for (String line : said.lines().toList()) {
            Matcher found = place.matcher(line);
            if (found.find()) {
                last = found.group(1) + ":" + found.group(2);
            }
            String at = last;
            CODE.matcher(line)
                    .results()
                    .forEach(code ->
                            codes.computeIfAbsent(at, any -> new TreeSet<>()).add(code.group(1)));
        }
        return codes;
    }
}

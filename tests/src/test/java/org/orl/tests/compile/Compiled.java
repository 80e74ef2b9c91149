package org.orl.tests.compile;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.orl.dsl.Experiment;
import org.orl.processor.ExperimentProcessor;
import org.orl.runtime.graph.Wiring;

/**
 * What javac with the processor makes of sources.
 *
 * @param folder where classes and generated sources are
 * @param diagnostics what was said
 */
record Compiled(Path folder, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    static Compiled compile(Path folder, List<Path> sources, List<Path> classPath, String... options)
            throws IOException {
        return compileWith(new ExperimentProcessor(), folder, sources, classPath, options);
    }

    static Compiled compileWith(
            Processor processor, Path folder, List<Path> sources, List<Path> classPath, String... options)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Path> path = new ArrayList<>(classPath);
        path.add(home(Experiment.class));
        path.add(home(Wiring.class));
        path.add(home(NDArray.class));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<String> arguments =
                    new ArrayList<>(List.of("-parameters", "-Xlint:all,-processing", "-Xmaxerrs", "1000"));
            arguments.addAll(List.of(options));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, diagnostics, arguments, null, files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            task.setProcessors(List.of(processor));
            task.call();
        }
        return new Compiled(folder, List.copyOf(diagnostics.getDiagnostics()));
    }

    /** A generated source; empty if there is none. */
    String generated(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Names of all generated sources. */
    List<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Samples::nameOf)
                    .sorted()
                    .toList();
        }
    }

    /** What was said of a source, one a line: position, severity, text. */
    String report(Path source) {
        StringBuilder report = new StringBuilder();
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.getSource() != null
                        && Path.of(diagnostic.getSource().toUri()).equals(source))
                .map(diagnostic -> String.format(
                        "%d:%d %s: %s%n",
                        diagnostic.getLineNumber(),
                        diagnostic.getColumnNumber(),
                        diagnostic.getKind().name().toLowerCase(Locale.ROOT),
                        diagnostic.getMessage(Locale.ROOT)))
                .forEach(report::append);
        return report.toString();
    }

    /** Where a class was loaded from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

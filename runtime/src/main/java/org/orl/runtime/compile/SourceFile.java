package org.orl.runtime.compile;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.orl.runtime.UserError;

/**
 * An experiment's source file, compiled in memory: nothing is written to disk.
 *
 * @since 0.1
 */
public final class SourceFile {

    /** The system property by which the launcher says where the annotation processor and its libraries are. */
    public static final String PROCESSOR_PATH = "orl.processor.path";

    private static final String PROCESSOR = "META-INF/services/javax.annotation.processing.Processor";

    private SourceFile() {}

    /**
     * Compiles a file as {@code javac} would, and prints what {@code javac} would print.
     *
     * @param source a {@code .java} file
     * @param parent loads what the file uses
     * @param classPath where the compiler finds what the file uses, beside the JVM's class path
     * @param err where file, line and caret of every error and warning are printed
     * @return a loader of the compiled classes
     * @throws UserError if there is no such file, no compiler, no processor, or an error in the file
     */
    public static CompiledClasses compile(Path source, ClassLoader parent, List<Path> classPath, PrintWriter err) {
        if (!Files.isRegularFile(source)) {
            throw new UserError(
                    UserError.Kind.USAGE, "The source file " + source + " does not exist.", "Correct the path.");
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The Java in " + System.getProperty("java.home") + " has no compiler, so it cannot compile "
                            + source + ".",
                    "Point JAVA_HOME to a JDK, 17 or later.");
        }
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryFiles files = new MemoryFiles(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(classPath));
            List<Path> processors = paths(System.getProperty(PROCESSOR_PATH, ""));
            if (!processors.isEmpty()) {
                standard.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processors);
            } else if (ClassLoader.getSystemResource(PROCESSOR) == null) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "Nothing says where orl's annotation processor is, which " + source + " is compiled with.",
                        "Start orl by its launcher, or set -D" + PROCESSOR_PATH + ".");
            }
            boolean done = compiler.getTask(
                            err, files, null, options(), null, standard.getJavaFileObjects(source.toFile()))
                    .call();
            err.flush();
            if (!done) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "The source file " + source + " does not compile.",
                        "Mend what is said above; orl's docs/errors.md explains the codes in brackets, and classes of"
                                + " yours are found on --class-path.");
            }
            return new CompiledClasses(parent, files.classes(), files.resources(), source);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The source file " + source + " cannot be compiled: " + e.getMessage() + ".",
                    "Check that it and the class path can be read.",
                    e);
        }
    }

    /** As Maven compiles experiments: names of parameters are kept, lines are known. */
    private static List<String> options() {
        return List.of("-parameters", "-g", "-implicit:none", "-Xlint:-options");
    }

    private static List<Path> classPath(Collection<Path> more) {
        List<Path> all = new ArrayList<>(paths(System.getProperty("java.class.path")));
        all.addAll(more);
        return all;
    }

    private static List<Path> paths(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}

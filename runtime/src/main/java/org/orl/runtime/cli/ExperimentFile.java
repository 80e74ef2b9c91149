package org.orl.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orl.runtime.UserError;
import org.orl.runtime.compile.CompiledClasses;
import org.orl.runtime.compile.SourceFile;
import org.orl.runtime.graph.Wiring;

/**
 * Experiments in a file that somebody passes: a source, which is compiled in memory, or a compiled class.
 *
 * @param file a {@code .java} or {@code .class} file
 * @param classPath where the classes are that it uses, beside orl's
 * @param err where the compiler's messages go
 */
record ExperimentFile(Path file, List<Path> classPath, PrintWriter err) {

    private static final String SOURCE = ".java";
    private static final String CLASS = ".class";

    /** Whether what stands for an experiment is the path of a file. */
    static boolean isMeant(String name) {
        return name.endsWith(SOURCE) || name.endsWith(CLASS);
    }

    /**
     * The one experiment that the file is about.
     *
     * @throws UserError if there is none, or the choice is open
     */
    Wiring one() {
        List<Wiring> found = all();
        String name = baseName();
        List<Wiring> named = found.stream()
                .filter(wiring -> wiring.experiment().type().getSimpleName().equals(name))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (found.size() > 1) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The file " + file + " holds " + found.size() + " experiments, and none is called " + name + ": "
                            + found.stream()
                                    .map(wiring -> wiring.experiment().type().getSimpleName())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Call the file like the one that is meant.");
        }
        return found.get(0);
    }

    /**
     * All experiments of the file.
     *
     * @return at least one
     * @throws UserError if there is none, or the file is wrong
     */
    List<Wiring> all() {
        return file.toString().endsWith(SOURCE) ? fromSource() : fromClass();
    }

    private List<Wiring> fromSource() {
        ClassLoader loader = ClassPath.loader(classPath, ExperimentFile.class.getClassLoader());
        err.println(file + " is your own code: orl compiles it and runs it with your rights.");
        CompiledClasses classes = SourceFile.compile(file, loader, classPath, err);
        List<Wiring> found = new Catalogue(
                        classes,
                        classes.names().stream()
                                .filter(name -> name.endsWith(ClassPath.SUFFIX))
                                .toList())
                .all();
        if (found.isEmpty()) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The file " + file + " holds no experiment.",
                    "Write an abstract class with @Experiment(id = ...) in it.");
        }
        found.forEach(this::requireAnIdOfItsOwn);
        return found;
    }

    /** Refuses the id of another experiment, whose table would be overwritten; a newer source of the same class may have it. */
    private void requireAnIdOfItsOwn(Wiring own) {
        String id = own.experiment().id();
        String type = own.experiment().type().getName();
        for (Wiring other : Catalogue.onClassPath(classPath).ofId(id)) {
            if (!other.experiment().type().getName().equals(type)) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "The experiment " + type + " in " + file + " has the id " + id + ", which is that of "
                                + other.experiment().type().getName() + ".",
                        "Give it an id of its own.");
            }
        }
    }

    private List<Wiring> fromClass() {
        try {
            ClassFile found = ClassFile.read(file);
            List<Path> path =
                    Stream.concat(Stream.of(found.root()), classPath.stream()).toList();
            List<Wiring> wirings = new Catalogue(
                            ClassPath.loader(path, ExperimentFile.class.getClassLoader()),
                            ClassPath.wiringsBeside(found))
                    .ofClass(found.name());
            if (wirings.isEmpty()) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "No wiring of " + found.name() + " lies beside " + file + ".",
                        "Annotate the class with @Experiment and compile it with orl's annotation processor.");
            }
            return wirings;
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The class file " + file + " cannot be read: " + e.getMessage() + ".",
                    "Compile the experiment again.",
                    e);
        }
    }

    private String baseName() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}

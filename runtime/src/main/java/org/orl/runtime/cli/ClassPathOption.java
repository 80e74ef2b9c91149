package org.orl.runtime.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orl.runtime.graph.Wiring;
import picocli.CommandLine.Option;

/** Where classes are that are not orl's, and which experiments there are with them. */
final class ClassPathOption {

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            split = "[:;]",
            description = {
                "Folders and jars with experiments and vocabulary of your own, separated by ':' or ';'. Repeatable."
            })
    private List<Path> entries = new ArrayList<>();

    /** What was given. */
    List<Path> entries() {
        return List.copyOf(entries);
    }

    /** All experiments on the class path. */
    List<Wiring> all() {
        return Catalogue.onClassPath(entries).all();
    }

    /** All experiments of a file. */
    List<Wiring> in(Path file, PrintWriter err) {
        return new ExperimentFile(file, entries, err).all();
    }

    /**
     * The experiment that a name means; its classes and services are what this thread finds from now on.
     *
     * @param name class name, qualified or not, id, or the path of a {@code .java} or {@code .class} file
     * @param err where a compiler's messages go
     */
    Wiring find(String name, PrintWriter err) {
        Wiring wiring = ExperimentFile.isMeant(name)
                ? new ExperimentFile(Path.of(name), entries, err).one()
                : Catalogue.onClassPath(entries).find(name);
        // Executors, readers and formats are found by ServiceLoader, which asks the thread's loader.
        Thread.currentThread().setContextClassLoader(wiring.getClass().getClassLoader());
        return wiring;
    }
}

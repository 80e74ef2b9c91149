package org.orl.runtime.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.graph.Wiring;

/** The experiments that there are, and which of them a name means. */
final class Catalogue {

    private final ClassLoader loader;
    private final List<String> names;

    /**
     * The experiments among some wirings.
     *
     * @param loader what loads them
     * @param names binary names of wiring classes
     */
    Catalogue(ClassLoader loader, List<String> names) {
        this.loader = loader;
        this.names = names;
    }

    /**
     * The experiments on the JVM's class path.
     *
     * @param more further folders and jars
     * @throws UserError if one of them is not there or cannot be read
     */
    static Catalogue onClassPath(List<Path> more) {
        ClassLoader loader = ClassPath.loader(more, Catalogue.class.getClassLoader());
        String all = Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        more.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        try {
            return new Catalogue(loader, ClassPath.wirings(all));
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The class path cannot be searched: " + e.getMessage() + ".",
                    more.isEmpty() ? "Build again with mvn -B package." : "Correct --class-path.",
                    e);
        }
    }

    /** All experiments, by id. */
    List<Wiring> all() {
        return names.stream()
                .flatMap(this::load)
                .sorted(Comparator.comparing(
                                (Wiring wiring) -> wiring.experiment().id())
                        .thenComparing(wiring -> wiring.experiment().type().getName()))
                .toList();
    }

    /**
     * The experiment that a name means.
     *
     * @param name simple class name, qualified class name, or id
     * @return its wiring
     * @throws UserError if there is none, or more than one
     */
    Wiring find(String name) {
        List<Wiring> byClass = ofClass(name);
        List<Wiring> found = byClass.isEmpty() ? ofId(name) : byClass;
        if (found.size() > 1) {
            List<String> types = found.stream()
                    .map(wiring -> wiring.experiment().type().getName())
                    .toList();
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The name " + name + " means " + found.size() + " experiments: " + String.join(", ", types) + ".",
                    "Pass the qualified class name.");
        }
        if (found.isEmpty()) {
            throw unknown(name);
        }
        return found.get(0);
    }

    /** The experiments that have a class name, qualified or not. */
    List<Wiring> ofClass(String name) {
        return names.stream()
                .filter(wiring -> mayBe(name, wiring))
                .flatMap(this::load)
                .filter(wiring -> isCalled(name, wiring.experiment().type()))
                .toList();
    }

    /** The experiments that have an id. */
    List<Wiring> ofId(String id) {
        return all().stream()
                .filter(wiring -> wiring.experiment().id().equals(id))
                .toList();
    }

    private UserError unknown(String name) {
        List<String> known = new ArrayList<>();
        for (Wiring wiring : all()) {
            known.add(wiring.experiment().type().getSimpleName());
            known.add(wiring.experiment().id());
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        String cure = Nearest.near(simple, known).isEmpty() ? "" : Nearest.hint(simple, known) + " ";
        return new UserError(
                UserError.Kind.USAGE,
                "There is no experiment called " + name + ".",
                cure + "'orl list' shows all of them.");
    }

    /** Whether a wiring's file name allows that the experiment has this name, so that others need not be loaded. */
    private static boolean mayBe(String name, String wiring) {
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        return wiring.endsWith(simple + ClassPath.SUFFIX);
    }

    private static boolean isCalled(String name, Class<?> type) {
        return type.getSimpleName().equals(name) || type.getName().equals(name) || name.equals(type.getCanonicalName());
    }

    /** Makes a wiring; a class that only has the name of one is passed over. */
    private Stream<Wiring> load(String name) {
        try {
            Class<?> type = Class.forName(name, true, loader);
            if (!Wiring.class.isAssignableFrom(type)) {
                return Stream.empty();
            }
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Stream.of((Wiring) constructor.newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The experiment behind " + name + " cannot be loaded: " + e + ".",
                    "Compile it again, together with what it uses.",
                    e);
        }
    }
}

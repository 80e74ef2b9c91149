package org.orl.runtime.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.orl.runtime.UserError;

/** Finds the names of wiring classes without loading any class. */
final class ClassPath {

    /** What the name of a wiring adds to the name of its experiment. */
    static final String SUFFIX = "_Wiring";

    private static final String CLASS = ".class";

    private ClassPath() {}

    /**
     * The wirings on a class path.
     *
     * @param classPath folders and jars, separated as the platform does; entries that do not exist are passed over, as
     *     the JVM does
     * @return binary class names, sorted
     * @throws IOException if an entry cannot be read
     */
    static List<String> wirings(String classPath) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue; // to the JVM this is the current folder, which may be anything and large
            }
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                addFolder(path, names);
            } else if (Files.isRegularFile(path)) {
                addJar(path, names);
            }
        }
        return List.copyOf(names);
    }

    /**
     * What loads classes from more folders and jars.
     *
     * @param more further folders and jars; each must be there
     * @param parent what loads everything else
     * @return the parent itself, if there are none
     * @throws UserError if one is not there
     */
    static ClassLoader loader(List<Path> more, ClassLoader parent) {
        URL[] urls = new URL[more.size()];
        for (int i = 0; i < urls.length; i++) {
            Path entry = more.get(i);
            if (!Files.exists(entry)) {
                throw new UserError(
                        UserError.Kind.USAGE,
                        "The entry " + entry + " of --class-path does not exist.",
                        "Correct the path.");
            }
            try {
                urls[i] = entry.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException("Every path has a URL", e);
            }
        }
        // Stays open: classes are loaded when they are first used, and bodies are hashed.
        return urls.length == 0 ? parent : new URLClassLoader(urls, parent);
    }

    /**
     * The wirings in the package of a class, in the same folder.
     *
     * @param file the class
     * @return binary class names, sorted
     * @throws IOException if the folder cannot be read
     */
    static List<String> wiringsBeside(ClassFile file) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        int end = file.name().lastIndexOf('.') + 1;
        Path folder = file.root().resolve(file.name().substring(0, end).replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX + CLASS))
                    .forEach(name -> add(file.name().substring(0, end) + name, names));
        }
        return List.copyOf(names);
    }

    private static void addFolder(Path root, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.getFileName() != null
                            && file.getFileName().toString().endsWith(SUFFIX + CLASS))
                    .forEach(file -> add(root.relativize(file).toString().replace(File.separatorChar, '/'), names));
        }
    }

    private static void addJar(Path jar, Set<String> names) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX + CLASS) && !name.startsWith("META-INF/"))
                    .forEach(name -> add(name, names));
        } catch (ZipException e) {
            throw new IOException(jar + " is not a readable jar: " + e.getMessage(), e);
        }
    }

    private static void add(String file, Set<String> names) {
        names.add(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
    }
}

package org.orl.runtime.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;
import org.orl.runtime.reproduce.Reproduction;
import org.orl.runtime.reproduce.ReproductionReader;

/** The tables and figures that can be made again: those on the class path by name, others by the path of their folder. */
final class ReproductionCatalogue {

    /** The name of the file that describes one. */
    static final String FILE = "reproduction.yaml";

    /** Where the class path lists the folders, one a line. */
    private static final String ROOT = "reproductions/";

    private static final String INDEX = ROOT + "index.txt";

    private ReproductionCatalogue() {}

    /** The names of all that are on the class path. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        try {
            Enumeration<URL> lists =
                    ReproductionCatalogue.class.getClassLoader().getResources(INDEX);
            while (lists.hasMoreElements()) {
                try (Reader reader = reader(lists.nextElement())) {
                    new BufferedReader(reader)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw unreadable(INDEX, e);
        }
        return names;
    }

    /**
     * The one that a name means.
     *
     * @param name the name of one on the class path, or the path of a folder or of its {@code reproduction.yaml}
     * @return the table or figure
     * @throws UserError if there is none, or its file has a mistake
     */
    static Reproduction find(String name) {
        URL resource = ReproductionCatalogue.class.getClassLoader().getResource(ROOT + name + "/" + FILE);
        if (resource != null && names().contains(name)) {
            try (Reader reader = reader(resource)) {
                return ReproductionReader.read(name, ROOT + name + "/" + FILE, reader);
            } catch (IOException e) {
                throw unreadable(resource.toString(), e);
            }
        }
        Path path = Path.of(name);
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "There is no table or figure called " + name + ", and no file " + file + ".",
                    Nearest.hint(name, names()));
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ReproductionReader.read(String.valueOf(folder.getFileName()), file.toString(), reader);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static Reader reader(URL resource) throws IOException {
        return new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8);
    }

    private static UserError unreadable(String file, IOException e) {
        return new UserError(
                UserError.Kind.USAGE, file + " cannot be read: " + e.getMessage() + ".", "Check the file.", e);
    }
}

package org.orl.runtime.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.orl.runtime.UserError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML file that says where data sets are: one {@code name: folder} a line. */
final class DataFile {

    private DataFile() {}

    /**
     * Reads the file.
     *
     * @param file its path
     * @return folder by name; a relative folder is relative to the file's folder
     * @throws UserError if the file is missing or says something else
     */
    static Map<String, Path> read(Path file) {
        Object content;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            content = new Yaml(new SafeConstructor(options)).load(reader);
        } catch (MarkedYAMLException e) {
            String where = e.getProblemMark() == null
                    ? ""
                    : " in line " + (e.getProblemMark().getLine() + 1);
            throw wrong(file, "is not YAML" + where + ": " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw wrong(file, "is not YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.USAGE,
                    "The file " + file + " of --data-file cannot be read ("
                            + e.getClass().getSimpleName() + ").",
                    "Correct the path.",
                    e);
        }
        Map<String, Path> places = new TreeMap<>();
        if (content == null) {
            return places;
        }
        if (!(content instanceof Map<?, ?> map)) {
            throw wrong(file, "holds no list of names and folders", null);
        }
        map.forEach((name, folder) -> {
            if (!(name instanceof String key) || !(folder instanceof String value) || value.isBlank()) {
                throw wrong(file, "says '" + name + ": " + folder + "', which is no name and folder", null);
            }
            places.put(key, file.toAbsolutePath().getParent().resolve(value).normalize());
        });
        return places;
    }

    private static UserError wrong(Path file, String what, Exception cause) {
        return new UserError(
                UserError.Kind.USAGE,
                "The file " + file + " of --data-file " + what + ".",
                "Write one 'name: folder' a line.",
                cause);
    }
}

package org.orl.runtime.provenance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orl.runtime.checkpoint.Sha256;

/**
 * A jar of orl or of an experiment.
 *
 * @param path where it was loaded from; a folder if the classes are in no jar
 * @param sha256 64 hexadecimal digits; empty for a folder
 * @since 0.1
 */
public record SourceJar(String path, String sha256) {

    /**
     * The jars that hold some classes.
     *
     * @param types the classes
     * @return each jar or folder once, in the order of the classes
     * @throws IOException if one cannot be read
     */
    public static List<SourceJar> of(List<Class<?>> types) throws IOException {
        Set<Path> paths = new LinkedHashSet<>();
        for (Class<?> type : types) {
            location(type).ifPresent(paths::add);
        }
        List<SourceJar> jars = new ArrayList<>();
        for (Path path : paths) {
            jars.add(new SourceJar(path.toString(), Files.isRegularFile(path) ? Sha256.ofFile(path) : ""));
        }
        return jars;
    }

    private static Optional<Path> location(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException("Cannot find the jar of " + type, e);
        }
    }
}

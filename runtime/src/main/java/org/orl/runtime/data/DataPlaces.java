package org.orl.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;

/**
 * Where named data sets are on this machine: {@code --data NAME=DIR}.
 *
 * @since 0.1
 */
public final class DataPlaces {

    private final Map<String, Path> folders;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /**
     * Places by name.
     *
     * @param folders from the name of a data set to its folder
     */
    public DataPlaces(Map<String, Path> folders) {
        this.folders = new TreeMap<>(folders);
    }

    /**
     * The folder of a data set.
     *
     * @param dataset the name in the description
     * @return an existing folder
     * @throws UserError if nobody said where it is, or it is not there
     */
    public Path folder(String dataset) {
        asked.add(dataset);
        Path folder = folders.get(dataset);
        if (folder == null) {
            List<String> near = Nearest.near(dataset, folders.keySet());
            throw new UserError(
                    UserError.Kind.DATA,
                    "The data set '" + dataset + "' is needed, and nothing says where it is.",
                    near.isEmpty()
                            ? "Pass --data " + dataset + "=DIR."
                            : "You gave '" + near.get(0) + "'; did you mean --data " + dataset + "=DIR?");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The folder " + folder + " of the data set '" + dataset + "' does not exist.",
                    "Correct --data " + dataset + "=DIR.");
        }
        return folder;
    }

    /** The data sets that somebody has asked for so far, whether or not they were given. */
    public Set<String> asked() {
        return new TreeSet<>(asked);
    }

    /** All places that were given. */
    public Map<String, Path> folders() {
        return Map.copyOf(folders);
    }
}

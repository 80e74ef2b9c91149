package org.orl.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.orl.dsl.artifact.ImageSet;
import org.orl.runtime.Nearest;
import org.orl.runtime.UserError;

/**
 * Where named data sets are on this machine: {@code --data NAME=DIR}.
 *
 * @since 0.1
 */
public final class DataPlaces {

    private final Map<String, Path> folders;
    private final Set<String> asked;
    private final Map<ImageSet, List<PictureScan.Bad>> leftOut;

    /**
     * Places by name.
     *
     * @param folders from the name of a data set to its folder
     */
    public DataPlaces(Map<String, Path> folders) {
        this(folders, ConcurrentHashMap.newKeySet(), Map.of());
    }

    private DataPlaces(Map<String, Path> folders, Set<String> asked, Map<ImageSet, List<PictureScan.Bad>> leftOut) {
        this.folders = new TreeMap<>(folders);
        this.asked = asked;
        this.leftOut = leftOut;
    }

    /**
     * The same places, with some pictures left out of sets.
     *
     * @param bad by set, the pictures that cannot be read
     * @return places from which these sets are opened without them, under other fingerprints
     */
    public DataPlaces leavingOut(Map<ImageSet, List<PictureScan.Bad>> bad) {
        return new DataPlaces(folders, asked, Map.copyOf(bad));
    }

    /** The pictures that are left out of a set. */
    List<PictureScan.Bad> leftOut(ImageSet set) {
        return leftOut.getOrDefault(set, List.of());
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

package org.orl.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orl.runtime.UserError;

/** Sees to it that a list from elsewhere cannot make us read files outside of the folder of its pictures. */
final class Confinement {

    private Confinement() {}

    /**
     * Follows symbolic links; the folder itself may be one.
     *
     * @param list what lists the pictures, for messages
     * @param folder where they are
     * @param names of existing files, already known to be written as paths below the folder
     * @throws UserError if a link leads out of the folder
     */
    static void check(Path list, Path folder, List<String> names) {
        try {
            Path root = folder.toRealPath();
            Set<Path> inside = new HashSet<>(); // real folders: a million pictures lie in a thousand of them
            for (String name : names) {
                Path file = folder.resolve(name);
                Path parent = file.getParent();
                if (!inside.contains(parent) && parent.toRealPath().startsWith(root)) {
                    inside.add(parent);
                }
                boolean plain = inside.contains(parent) && !Files.isSymbolicLink(file);
                if (!plain && !file.toRealPath().startsWith(root)) {
                    throw new UserError(
                            UserError.Kind.DATA,
                            list + " names the picture '" + name + "', a link that leads out of " + folder + ".",
                            "Copy the picture into the folder, or take it out of the list.");
                }
            }
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "A picture of " + list + " cannot be read: " + e.getMessage() + ".",
                    "Make the pictures readable.",
                    e);
        }
    }
}

package org.orl.runtime.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folders for what is needed for a while.
 *
 * @since 0.1
 */
public final class ScratchFolder {

    private ScratchFolder() {}

    /**
     * Makes a folder, empty.
     *
     * @param folder what it holds is removed
     * @throws IOException if something cannot be removed or made
     */
    public static void renew(Path folder) throws IOException {
        remove(folder);
        Files.createDirectories(folder);
    }

    /**
     * Removes a folder with all that is in it; what links in it point to stays.
     *
     * @param folder may not exist
     * @throws IOException if something cannot be removed
     */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

package org.orl.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that a command makes for itself. */
final class ScratchFolder {

    private ScratchFolder() {}

    /** Makes a folder, empty. */
    static void renew(Path folder) throws IOException {
        remove(folder);
        Files.createDirectories(folder);
    }

    /** Removes a folder with all that is in it; what links in it point to stays. */
    static void remove(Path folder) throws IOException {
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

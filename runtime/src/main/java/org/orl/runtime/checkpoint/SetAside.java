package org.orl.runtime.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps files that are not what was written under another name, so that somebody can look at them: nothing damaged is
 * deleted, and nothing damaged is read again.
 *
 * @since 0.1
 */
public final class SetAside {

    private static final String SUFFIX = ".damaged";

    private SetAside() {}

    /**
     * Renames a file.
     *
     * @param file an existing file
     * @return its new name, in the same folder
     * @throws IOException if it cannot be renamed
     */
    public static Path rename(Path file) throws IOException {
        int n = 1;
        Path aside;
        do {
            aside = file.resolveSibling(file.getFileName() + (n == 1 ? "" : "." + n) + SUFFIX);
            n++;
        } while (Files.exists(aside));
        return Files.move(file, aside);
    }

    /**
     * Whether a file was set aside.
     *
     * @param file any file
     * @return true if its name says so
     */
    public static boolean has(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }
}

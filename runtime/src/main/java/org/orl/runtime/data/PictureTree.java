package org.orl.runtime.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.orl.runtime.UserError;
import org.orl.runtime.random.Draws;

/** The pictures below a folder. */
final class PictureTree {

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    private PictureTree() {}

    /** Ids that depend on the paths alone. */
    static long[] ids(List<String> names) {
        return names.stream()
                .mapToLong(name -> Draws.word(name) & Long.MAX_VALUE)
                .toArray();
    }

    /** A hash of all paths and sizes. */
    static String fingerprint(Path folder) {
        FileDigest digest = new FileDigest();
        try {
            for (String name : names(folder)) {
                digest.text(name).text(Long.toString(Files.size(folder.resolve(name))));
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return digest.hex();
    }

    /** Their paths below the folder, sorted. */
    static List<String> names(Path folder) {
        List<String> names;
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            names = files.filter(PictureTree::isPicture)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, e.getCause());
        }
        if (names.isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "No picture (.jpg, .jpeg, .png) is below " + folder + ".",
                    "Point --data at a folder of pictures.");
        }
        return names;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static UserError unreadable(Path folder, IOException e) {
        return new UserError(
                UserError.Kind.DATA,
                "The folder " + folder + " cannot be listed: " + e.getMessage() + ".",
                "Make it and what is below it readable.",
                e);
    }
}

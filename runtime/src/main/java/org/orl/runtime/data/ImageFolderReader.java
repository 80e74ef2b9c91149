package org.orl.runtime.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.UserError;
import org.orl.runtime.random.Draws;

/**
 * Opens every {@code .jpg}, {@code .jpeg} and {@code .png} file below a folder, sorted by its path in the folder.
 *
 * <p>An image's id is a 63-bit hash of that path, so it does not change when other pictures come or go.
 *
 * @since 0.1
 */
public final class ImageFolderReader implements DataReader<ImageFolder> {

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    /** For the service loader. */
    public ImageFolderReader() {}

    @Override
    public Class<ImageFolder> describes() {
        return ImageFolder.class;
    }

    @Override
    public ImageSource open(ImageFolder set, DataPlaces places) {
        Path folder = places.folder(set.dataset());
        List<String> names = names(folder);
        long[] ids = names.stream()
                .mapToLong(name -> Draws.word(name) & Long.MAX_VALUE)
                .toArray();
        return PictureFiles.open(folder, folder, names, ids, () -> {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The pictures of " + folder + " have no labels.",
                    "Evaluate on a labelled set, such as a CocoJson.");
        });
    }

    @Override
    public String fingerprint(ImageFolder set, DataPlaces places) {
        Path folder = places.folder(set.dataset());
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

    private static List<String> names(Path folder) {
        List<String> names;
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            names = files.filter(ImageFolderReader::isPicture)
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

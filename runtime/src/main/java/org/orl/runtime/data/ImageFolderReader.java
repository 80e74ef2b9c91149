package org.orl.runtime.data;

import java.nio.file.Path;
import java.util.List;
import org.orl.dsl.data.ImageFolder;
import org.orl.runtime.UserError;

/**
 * Opens every {@code .jpg}, {@code .jpeg} and {@code .png} file below a folder, sorted by its path in the folder.
 *
 * <p>An image's id is a 63-bit hash of that path, so it does not change when other pictures come or go.
 *
 * @since 0.1
 */
public final class ImageFolderReader implements DataReader<ImageFolder> {

    /** For the service loader. */
    public ImageFolderReader() {}

    @Override
    public Class<ImageFolder> describes() {
        return ImageFolder.class;
    }

    @Override
    public ImageSource open(ImageFolder set, DataPlaces places) {
        Path folder = places.folder(set.dataset());
        List<String> names = PictureTree.names(folder);
        long[] ids = PictureTree.ids(names);
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
        return PictureTree.fingerprint(folder);
    }
}

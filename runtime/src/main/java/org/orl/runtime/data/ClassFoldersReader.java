package org.orl.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.orl.dsl.data.ClassFolders;
import org.orl.runtime.UserError;

/**
 * Opens pictures that lie in one folder a class; classes are sorted by name.
 *
 * <p>The fingerprint is a hash of all paths and sizes.
 *
 * @since 0.1
 */
public final class ClassFoldersReader implements DataReader<ClassFolders> {

    /** For the service loader. */
    public ClassFoldersReader() {}

    @Override
    public Class<ClassFolders> describes() {
        return ClassFolders.class;
    }

    @Override
    public ImageSource open(ClassFolders set, DataPlaces places) {
        Path folder = folder(set, places);
        List<String> names = PictureTree.names(folder);
        List<String> classes = names.stream()
                .map(name -> type(name, folder))
                .distinct()
                .sorted()
                .toList();
        ClassLabels labels = new ClassLabels(
                classes,
                names.stream()
                        .mapToInt(name -> Collections.binarySearch(classes, type(name, folder)))
                        .toArray());
        return PictureFiles.open(folder, folder, names, PictureTree.ids(names), labels);
    }

    @Override
    public String fingerprint(ClassFolders set, DataPlaces places) {
        return PictureTree.fingerprint(folder(set, places));
    }

    private static String type(String name, Path folder) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The picture " + name + " lies in " + folder + " itself, so it has no class.",
                    "Put every picture into the folder of its class.");
        }
        return name.substring(0, slash);
    }

    private static Path folder(ClassFolders set, DataPlaces places) {
        Path folder = places.folder(set.dataset()).resolve(set.folder());
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The folder " + folder + " does not exist.",
                    "Point --data " + set.dataset() + "=DIR at the folder that holds " + set.folder() + ".");
        }
        return folder;
    }
}

package org.orl.runtime.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orl.dsl.data.VocDevkit;
import org.orl.runtime.UserError;

/**
 * Opens a PASCAL VOC devkit folder: {@code ImageSets/Main/CLASS_SPLIT.txt} and {@code JPEGImages}.
 *
 * <p>Images are sorted by name; an image's id is the number in it (000005 is 5, 2008_000002 is 2008000002).
 *
 * @since 0.1
 */
public final class VocDevkitReader implements DataReader<VocDevkit> {

    /** For the service loader. */
    public VocDevkitReader() {}

    @Override
    public Class<VocDevkit> describes() {
        return VocDevkit.class;
    }

    @Override
    public ImageSource open(VocDevkit set, DataPlaces places) {
        Path folder = places.folder(set.dataset());
        Map<String, Path> lists = lists(set, folder);
        Map<String, Map<String, Byte>> labels = new TreeMap<>();
        lists.forEach((name, list) -> labels.put(name, VocList.read(list)));
        TreeSet<String> images = new TreeSet<>();
        labels.values().forEach(list -> images.addAll(list.keySet()));
        if (images.isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The lists of " + set.split() + " in " + main(folder) + " name no image.",
                    "Use a complete devkit folder.");
        }
        long[] ids = images.stream().mapToLong(image -> id(image, main(folder))).toArray();
        List<String> names = images.stream().map(image -> image + ".jpg").toList();
        MultiLabels table = table(labels, lists, new ArrayList<>(images));
        Path pictures = folder.resolve("JPEGImages");
        PictureFiles files = PictureFiles.open(main(folder), pictures, names, ids, () -> table);
        Confinement.check(main(folder), pictures, names);
        return files;
    }

    @Override
    public String fingerprint(VocDevkit set, DataPlaces places) {
        FileDigest digest = new FileDigest();
        for (Map.Entry<String, Path> list :
                lists(set, places.folder(set.dataset())).entrySet()) {
            try {
                digest.text(list.getKey()).text(Files.readString(list.getValue()));
            } catch (IOException e) {
                throw VocList.unreadable(list.getValue(), e);
            }
        }
        return digest.hex();
    }

    private static Path main(Path folder) {
        return folder.resolve("ImageSets").resolve("Main");
    }

    /** The list of each class that there is for a split; {@code aeroplane_trainval.txt} is none for {@code val}. */
    private static Map<String, Path> lists(VocDevkit set, Path folder) {
        String ending = "_" + set.split() + ".txt";
        TreeMap<String, Path> lists = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(main(folder))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(ending)) {
                    lists.put(name.substring(0, name.length() - ending.length()), file);
                }
            }
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The folder " + main(folder) + " cannot be listed.",
                    "Point --data " + set.dataset() + "=DIR at the devkit folder that holds ImageSets and JPEGImages.",
                    e);
        }
        if (lists.isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "No file of " + main(folder) + " is named CLASS" + ending + ".",
                    "Check the name of the split and the folder.");
        }
        return lists;
    }

    private static MultiLabels table(
            Map<String, Map<String, Byte>> labels, Map<String, Path> lists, List<String> images) {
        List<String> classes = List.copyOf(labels.keySet());
        byte[][] values = new byte[images.size()][classes.size()];
        for (int c = 0; c < classes.size(); c++) {
            Map<String, Byte> list = labels.get(classes.get(c));
            for (int i = 0; i < values.length; i++) {
                Byte label = list.get(images.get(i));
                if (label == null) {
                    throw new UserError(
                            UserError.Kind.DATA,
                            lists.get(classes.get(c)) + " does not list the image " + images.get(i)
                                    + ", which other classes list.",
                            "Use lists of the same images for every class.");
                }
                values[i][c] = label;
            }
        }
        return new MultiLabels(classes, values);
    }

    private static long id(String image, Path main) {
        String digits = image.replace("_", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The lists of " + main + " name the image '" + image + "', whose name is no number.",
                    "Name images by numbers, such as 000005.");
        }
        return Long.parseLong(digits);
    }
}

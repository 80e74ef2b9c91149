package org.orl.runtime.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orl.dsl.data.ImageList;
import org.orl.runtime.UserError;

/**
 * Opens pictures that a text file names, with the number of their class; classes are called by their numbers.
 *
 * <p>The fingerprint is a hash of the list.
 *
 * @since 0.1
 */
public final class ImageListReader implements DataReader<ImageList> {

    /** For the service loader. */
    public ImageListReader() {}

    @Override
    public Class<ImageList> describes() {
        return ImageList.class;
    }

    @Override
    public ImageSource open(ImageList set, DataPlaces places) {
        Path list = list(set.dataset(), set.list(), places);
        List<String> names = new ArrayList<>();
        IntStream.Builder labels = IntStream.builder();
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line.strip(), list, number, set.classes(), names, labels);
                }
            }
        } catch (IOException e) {
            throw VocList.unreadable(list, e);
        }
        if (names.isEmpty()) {
            throw new UserError(UserError.Kind.DATA, list + " names no picture.", "Use a complete list.");
        }
        List<String> classes =
                IntStream.range(0, set.classes()).mapToObj(Integer::toString).toList();
        Path pictures = places.folder(set.dataset()).resolve(set.images());
        PictureFiles files = PictureFiles.open(
                list,
                pictures,
                names,
                PictureTree.ids(names),
                new ClassLabels(classes, labels.build().toArray()));
        Confinement.check(list, pictures, names);
        return files;
    }

    @Override
    public String fingerprint(ImageList set, DataPlaces places) {
        return digest(list(set.dataset(), set.list(), places));
    }

    /** The path of a list that exists. */
    static Path list(String dataset, String name, DataPlaces places) {
        Path list = places.folder(dataset).resolve(name);
        if (!Files.isRegularFile(list)) {
            throw new UserError(
                    UserError.Kind.DATA,
                    "The list " + list + " does not exist.",
                    "Point --data " + dataset + "=DIR at the folder that holds " + name + ".");
        }
        return list;
    }

    static String digest(Path list) {
        try {
            return new FileDigest().file(list).hex();
        } catch (IOException e) {
            throw VocList.unreadable(list, e);
        }
    }

    private static void read(
            String line, Path list, int number, int classes, List<String> names, IntStream.Builder labels) {
        int split = Math.max(line.lastIndexOf(','), Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')));
        String label = line.substring(split + 1);
        if (split < 1 || !label.matches("[0-9]{1,9}")) {
            throw wrong(list, number, "'" + line + "' is no path and number of a class");
        }
        int value = Integer.parseInt(label);
        if (value >= classes) {
            throw wrong(list, number, "the class is " + value + ", and there are " + classes + " classes, from 0");
        }
        names.add(line.substring(0, split).strip());
        labels.add(value);
    }

    private static UserError wrong(Path list, int number, String fact) {
        return new UserError(
                UserError.Kind.DATA,
                list + ", line " + number + ": " + fact + ".",
                "Write lines such as 'a/abbey/x.jpg 0' or 'a/abbey/x.jpg,0'.");
    }
}

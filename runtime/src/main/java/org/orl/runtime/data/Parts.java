package org.orl.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orl.dsl.data.Fraction;
import org.orl.dsl.data.Subset;
import org.orl.runtime.UserError;
import org.orl.runtime.random.Draws;

/** Which images of a set belong to a part of it. */
final class Parts {

    private static final long PURPOSE = Draws.word(Fraction.class.getName());
    private static final int NAMED = 3;

    private Parts() {}

    /** Of every class the same share, rounded, at least one image. */
    static ImageSource of(ImageSource whole, Fraction fraction) {
        ClassLabels labels = whole.classLabels();
        IntStream all = IntStream.empty();
        for (int c = 0; c < labels.classes().size(); c++) {
            int number = c;
            int[] own = IntStream.range(0, whole.size())
                    .filter(i -> labels.values()[i] == number)
                    .toArray();
            if (own.length > 0) {
                int count = Math.max(1, (int) Math.rint(own.length * fraction.share()));
                int[] order = Draws.of(fraction.seed(), PURPOSE, c).permutation(own.length);
                all = IntStream.concat(all, Arrays.stream(order, 0, count).map(place -> own[place]));
            }
        }
        return new PartSource(whole, all.sorted().toArray());
    }

    /** The images that a list names, all of which must be there. */
    static ImageSource of(ImageSource whole, Subset subset, DataPlaces places) {
        Path list = ImageListReader.list(subset.dataset(), subset.list(), places);
        List<String> names;
        try {
            names = Files.readAllLines(list).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Parts::fileName)
                    .toList();
        } catch (IOException e) {
            throw VocList.unreadable(list, e);
        }
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < whole.size(); i++) {
            found.put(fileName(whole.name(i)), i);
        }
        List<String> missing =
                names.stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new UserError(
                    UserError.Kind.DATA,
                    list + " names " + names.size() + " pictures, of which " + missing.size()
                            + " are not in the set: "
                            + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                            + (missing.size() > NAMED ? ", ..." : "") + ".",
                    "Use a list that belongs to the set.");
        }
        return new PartSource(
                whole, names.stream().mapToInt(found::get).distinct().sorted().toArray());
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
